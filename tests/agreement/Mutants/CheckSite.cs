namespace ToolContracts.Agreement.Mutants;

/// <summary>One mutant of a generated binder.</summary>
/// <param name="Number">Number of the place in the code.</param>
/// <param name="Code">The fault that is not reported; null where a bound is shifted or taken away.</param>
/// <param name="Keyword">The keyword, or what else the check holds.</param>
/// <param name="Kind">What is done to the check.</param>
/// <param name="Method">The method that it stands in.</param>
/// <param name="Source">The code of the check.</param>
/// <param name="Target">The method that a bound is given to; null where it is none of a list or map.</param>
public sealed record CheckSite(int Number, string? Code, string Keyword, MutantKind Kind, string Method, string Source, string? Target = null)
{
    public override string ToString() => $"{Keyword} {(Kind == MutantKind.Deleted ? "deleted" : "shifted")} in {Method}: {Source}";
}

/// <summary>What a mutant does to a check.</summary>
public enum MutantKind
{
    /// <summary>The check is not there.</summary>
    Deleted,

    /// <summary>The check is one off: another comparison, or a bound one more or less.</summary>
    Shifted,
}
