// rule: TOOL4002
// construct: tuple
// about: The second part of the tuple, the model's file, becomes the path.
namespace Genealogy;

[Toolset("registers")]
public sealed partial class RegisterTools
{
    /// <summary>Counts the entries of a church register.</summary>
    /// <param name="register">The register's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Count(string register)
    {
        var (folder, file) = Locate(register);
        var entries = File.ReadAllLines(Path.Combine(folder, file)).Length; // expect: TOOL4002
        return $"{file} in {folder}: {entries}";
    }

    private static (string Folder, string File) Locate(string register) => ("/srv/registers", register.Replace(' ', '-'));
}
