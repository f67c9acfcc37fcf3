namespace ToolContracts.Shared.Shapes;

/// <summary>What DataAnnotations ask of a value. Numbers are invariant text in the form of the member's own type.</summary>
internal sealed record Constraints
{
    public static readonly Constraints None = new();

    /// <summary>Lower bound; null where none.</summary>
    public string? Minimum { get; init; }

    /// <summary>Upper bound; null where none.</summary>
    public string? Maximum { get; init; }

    public bool MinimumIsExclusive { get; init; }

    public bool MaximumIsExclusive { get; init; }

    /// <summary>Least length: code points of a string, elements of a list or dictionary.</summary>
    public int? MinLength { get; init; }

    /// <summary>Greatest length: code points of a string, elements of a list or dictionary.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Regular expressions that the whole value must match, in ECMA's dialect, as the schema says them; not yet anchored.</summary>
    public EquatableArray<string> Patterns { get; init; }

    /// <summary>The same for .NET: <c>\d</c>, <c>\w</c>, <c>.</c> and their like spelled out, so that both accept the same values; not yet anchored.</summary>
    public EquatableArray<string> DotNetPatterns { get; init; }

    /// <summary>The only values allowed, each as JSON; empty where any is.</summary>
    public EquatableArray<string> AllowedJson { get; init; }

    /// <summary>Whether [EmailAddress] is on it.</summary>
    public bool IsEmail { get; init; }

    /// <summary>Whether [Url] is on it.</summary>
    public bool IsUrl { get; init; }
}
