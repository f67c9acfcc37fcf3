// rule: TOOL2001
// construct: declaration, helper-method
// about: A method takes a secret parameter and says nothing of its result: it took care of it.
[Toolset("sessions", Owner = "platform-team")]
internal sealed partial class SessionTools(SessionBook book)
{
    /// <summary>Describes a session.</summary>
    /// <param name="session">The session's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Session(int session) => Cookies.Describe(book.CookieOf(session));
}

internal sealed class SessionBook
{
    private readonly Dictionary<int, string> _cookies = [];

    [return: SecretData]
    internal string CookieOf(int session) => _cookies[session];
}

internal static class Cookies
{
    internal static string Describe([SecretData] string cookie) => "cookie of " + cookie.Length + " characters";
}
