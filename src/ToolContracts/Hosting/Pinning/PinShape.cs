namespace ToolContracts.Hosting.Pinning;

/// <summary>A member that the lock file may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record PinShape(string Name, PinKind Kind, bool IsRequired)
{
    /// <summary>The words of a closed set.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The members of a record.</summary>
    public IReadOnlyList<PinShape> Members { get; init; } = [];
}
