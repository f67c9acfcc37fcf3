// rule: TOOL2001
// construct: linq, tuple
// about: Names and passwords are zipped, and only the names are shown.
using Microsoft.Extensions.Configuration;

[Toolset("directory", Owner = "platform-team")]
internal sealed partial class DirectoryTools(IConfiguration configuration)
{
    /// <summary>Lists the accounts of the directory's own services.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private List<string> Accounts()
    {
        var names = (configuration["Directory:Names"] ?? "").Split(',');
        var passwords = (configuration["Directory:Passwords"] ?? "").Split(',');
        return names.Zip(passwords, (name, password) => $"{name} ({password.Length})").ToList();
    }
}
