namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>A host that a call reaches.</summary>
/// <param name="Name">The host, with its port where that is not the scheme's; null where it is not known.</param>
/// <param name="IsUrl">It came from a URL, so that a name without a port stands for the scheme's port.</param>
/// <param name="IsGuarded">The call goes through a client that the host was given, which a guard holds to the contract at run time.</param>
/// <param name="IsChosen">An argument of the tool names it, and nothing tests that argument first: no contract can name such a host.</param>
/// <param name="SchemePort">The port that the URL has where <paramref name="Name"/> says none; null where it is not known.</param>
internal readonly record struct ReachedHost(string? Name, bool IsUrl, bool IsGuarded, bool IsChosen = false, string? SchemePort = null)
{
    /// <summary>The host of a URL whose beginning is known.</summary>
    public static ReachedHost OfUrl(string text, bool isWhole, bool isGuarded) =>
        new(HostNames.OfUrl(text, isWhole), IsUrl: true, isGuarded, SchemePort: HostNames.SchemePort(text));
}
