using System.Security.Claims;

namespace ToolContracts.Console.Access;

/// <summary>By which of the host's schemes people sign in to the console.</summary>
/// <param name="Scheme">The scheme; null: the host's default one.</param>
/// <param name="Person">Who a user is; null: the options say.</param>
internal sealed record ConsoleSignIn(string? Scheme, Func<ClaimsPrincipal, Caller?>? Person)
{
    /// <summary>The host's own.</summary>
    public static ConsoleSignIn OfHost { get; } = new(null, null);

    /// <summary>Whether it is the development sign-in.</summary>
    public bool IsDevelopment => Scheme is not null;
}
