// rule: TOOL4002
// construct: declaration, helper-method
// about: The validated name is dropped, and the name as it came is used.
namespace Legal.Templates;

[Toolset("templates")]
public sealed partial class TemplateTools
{
    /// <summary>Shows a contract template.</summary>
    /// <param name="name">The template's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Show(string name)
    {
        var checkedName = TemplateName(name);
        var path = Path.Combine("/srv/templates", name + ".txt");
        return $"{checkedName.Length}: {File.ReadAllText(path)}"; // expect: TOOL4002
    }

    [Validates]
    private static string TemplateName(string name) =>
        name.All(char.IsAsciiLetter) ? name : throw new ToolFailedException("bad-template-name", ToolFailure.NotStarted);
}
