using System.Security.Claims;

namespace ToolContracts.Console;

/// <summary>Options of the console. They are looked at once, at start.</summary>
public sealed class ConsoleOptions
{
    /// <summary>
    /// Says who a signed-in user is to the tools: a person of one tenant, from claims that the host's authentication has verified. Null for a user who
    /// is nobody here. Must be set, unless the development sign-in is added.
    /// </summary>
    public Func<ClaimsPrincipal, Caller?>? Person { get; set; }

    /// <summary>
    /// A <c>toolcontracts.lock.json</c> to which the contracts are compared, read each time they are shown; relative paths start at the working folder.
    /// Null: the page compares nothing.
    /// </summary>
    public string? LockFile { get; set; }
}
