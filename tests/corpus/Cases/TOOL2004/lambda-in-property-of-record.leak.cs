// rule: TOOL2004
// construct: lambda, record
// about: A helper hands a session to a lambda in a property, which prints the session's token.
using Microsoft.Extensions.Configuration;

namespace Sessions;

internal sealed record Session(string User, string Token);

internal sealed class SessionStore(IConfiguration configuration)
{
    internal Action<Session> Opened { get; set; } = session => Console.WriteLine("token " + session.Token);

    internal Session Open(string user)
    {
        var session = new Session(user, configuration["Sessions:SigningSecret"] ?? "");
        Tell(session); // expect: TOOL2004
        return session;
    }

    private void Tell(Session session) => Opened(session);
}
