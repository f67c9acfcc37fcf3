using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Templates;

/// <summary>What a hole names. It holds symbols, so it never enters the generator's pipeline.</summary>
internal sealed record ResolvedHole
{
    /// <summary>The hole as written.</summary>
    public required TemplatePart Hole { get; init; }

    /// <summary>The parameter; null where there is none of that name.</summary>
    public IParameterSymbol? Parameter { get; init; }

    /// <summary>
    /// Properties and fields from the parameter on, as far as they were found. <c>Nullable&lt;T&gt;</c> and <c>Untrusted&lt;T&gt;</c> are looked through:
    /// the member of a <c>Money?</c> is one of Money.
    /// </summary>
    public ImmutableArray<ISymbol> Members { get; init; } = [];

    /// <summary>Type of the value named, as declared; null where it was not found.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>Who fills the parameter.</summary>
    public ParameterSource Source { get; init; }

    /// <summary>Why it cannot stand there; null where it can.</summary>
    public TemplateProblem? Problem { get; init; }

    /// <summary>The name at fault: of a parameter or member, or the path of a member within the value, or the format.</summary>
    public string? ProblemDetail { get; init; }

    /// <summary>Whether the value is written as invariant text; otherwise (in keys and summaries) as canonical JSON.</summary>
    public bool IsText => Type is not null && InvariantText.Has(Type);
}
