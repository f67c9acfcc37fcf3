namespace ToolContracts.CompilerServices;

/// <summary>Collects the faults of one binding, each with its path.</summary>
/// <param name="root">Absolute root for <see cref="RootedPath"/> parameters; null where the toolset has none.</param>
/// <param name="hosts">Hosts for <see cref="AllowedUri"/> parameters.</param>
public sealed class BindContext(string? root, IReadOnlyList<string> hosts)
{
    /// <summary>The deepest nesting that a call may have.</summary>
    public const int MaxDepth = 32;

    /// <summary>The most faults that one refusal lists.</summary>
    public const int MaxFaults = 64;

    private readonly List<ArgumentFault> _faults = [];

    /// <summary>Absolute root for <see cref="RootedPath"/> parameters; null where the toolset has none.</summary>
    public string? Root { get; } = root;

    /// <summary>Hosts for <see cref="AllowedUri"/> parameters.</summary>
    public IReadOnlyList<string> Hosts { get; } = hosts;

    /// <summary>The faults, in the order in which they stand in the text.</summary>
    public IReadOnlyList<ArgumentFault> Faults => _faults;
}
