// rule: TOOL4002
// construct: tuple
// about: The first part of the same tuple, a constant folder, is used and the second only shown.
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
        var entries = File.ReadAllLines(Path.Combine(folder, "all.txt")).Length;
        return $"{file} in {folder}: {entries}";
    }

    private static (string Folder, string File) Locate(string register) => ("/srv/registers", register.Replace(' ', '-'));
}
