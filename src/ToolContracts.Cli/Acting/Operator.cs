using ToolContracts.Ledger;

namespace ToolContracts.Cli.Acting;

/// <summary>Who acts: the account that the operating system says, and never what the command line or the environment says.</summary>
/// <param name="Name">The account with its domain or machine.</param>
/// <param name="SudoUser">Who became this account, as the environment says; null where it says nothing. Anybody can write it there, so it is only told.</param>
internal sealed record Operator(string Name, string? SudoUser)
{
    private const int LongestName = 64;

    /// <summary>The account of this process.</summary>
    /// <exception cref="StoreUnusableException">The system has no name for it.</exception>
    internal static Operator Current()
    {
        var user = Environment.UserName;
        if (string.IsNullOrWhiteSpace(user))
        {
            throw new StoreUnusableException("The system has no name for this account, and who acts must have one. Run the program under an account that has.");
        }

        var name = OperatingSystem.IsWindows() ? $@"{Environment.UserDomainName}\{user}" : $"{user}@{Environment.MachineName}";
        var sudo = Environment.GetEnvironmentVariable("SUDO_USER");
        return new Operator(name, string.IsNullOrWhiteSpace(sudo) ? null : sudo[..Math.Min(sudo.Length, LongestName)]);
    }

    /// <summary>The reason as it goes into the evidence.</summary>
    internal string Reason(string reason) => SudoUser is null ? reason : $"{reason} (sudo by {SudoUser})";
}
