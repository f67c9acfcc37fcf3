// rule: TOOL2001
// construct: declaration
// about: The masked one of two secrets is returned.
[Toolset("lockers", Owner = "platform-team")]
internal sealed partial class LockerTools(LockerBook book)
{
    /// <summary>Describes a locker.</summary>
    /// <param name="locker">The locker's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Locker(int locker)
    {
        var code = book.CodeOf(locker);
        var masked = Masked(code);
        return code.Length > 0 ? masked : "free";
    }

    [Declassifies("Shows whether there is a code, not which.")]
    private static string Masked(string code) => code.Length == 0 ? "" : code[0] + "***";
}

internal sealed class LockerBook
{
    private readonly string[] _codes = new string[100];

    [return: SecretData]
    internal string CodeOf(int locker) => _codes[locker];
}
