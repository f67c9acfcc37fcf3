// rule: TOOL9002
// construct: model
// about: The row's sink stands at an argument that the method does not have.
namespace Rendering;

public sealed class TemplateEngine
{
    public string Render(int width, string template) => template.PadRight(width);
}

[Toolset("templates")]
public sealed partial class TemplateTools(TemplateEngine engine)
{
    /// <summary>Renders an empty template.</summary>
    /// <param name="width">How wide.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Render(int width) => engine.Render(width, "");
}
// additional: rendering.toolcontracts.json
{
  "version": 1,
  "library": "rendering",
  "rows": [
    { "type": "Rendering.TemplateEngine", "member": "Render", "sink": "log", "at": "Argument[2]" } // expect: TOOL9002
  ]
}
