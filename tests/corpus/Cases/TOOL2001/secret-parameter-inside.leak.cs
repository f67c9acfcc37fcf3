// rule: TOOL2001
// construct: declaration, helper-method
// about: A method gives its secret parameter back and says so; the tool returns what it gives.
[Toolset("sessions", Owner = "platform-team")]
internal sealed partial class SessionTools(SessionBook book)
{
    /// <summary>Describes a session.</summary>
    /// <param name="session">The session's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Session(int session) => Cookies.Describe(book.CookieOf(session)); // expect: TOOL2001
}

internal sealed class SessionBook
{
    private readonly Dictionary<int, string> _cookies = [];

    [return: SecretData]
    internal string CookieOf(int session) => _cookies[session];
}

internal static class Cookies
{
    [return: SecretData]
    internal static string Describe([SecretData] string cookie) => "cookie " + cookie;
}
