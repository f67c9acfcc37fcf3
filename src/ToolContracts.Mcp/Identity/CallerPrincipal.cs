using System.Security.Claims;

namespace ToolContracts.Mcp.Identity;

/// <summary>
/// A caller whom the gate of the HTTP endpoint has verified, in the form in which the SDK carries it to the handlers. The SDK binds a session to
/// the name, so that another caller's token is refused on it.
/// </summary>
/// <param name="caller">The caller.</param>
/// <param name="aborted">Cancelled when the client of this request goes away.</param>
internal sealed class CallerPrincipal(Caller caller, CancellationToken aborted)
    : ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, CallerDigest.Of(caller).ToString())], "ToolContracts"))
{
    /// <summary>The caller.</summary>
    public Caller Caller { get; } = caller;

    /// <summary>Cancelled when the client of this request goes away.</summary>
    public CancellationToken Aborted { get; } = aborted;
}
