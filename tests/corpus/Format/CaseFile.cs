namespace ToolContracts.Corpus.Format;

/// <summary>One labelled case: a leak or its near miss.</summary>
/// <param name="Path">Its path below the corpus, with '/'.</param>
/// <param name="Rule">The rule that it is about.</param>
/// <param name="Constructs">The constructs of C# that the value goes through.</param>
/// <param name="About">One sentence on what is shown.</param>
/// <param name="IsLeak">Whether something is to be reported.</param>
/// <param name="Assemblies">The assemblies, each after those that it references; the last is the main one.</param>
/// <param name="AdditionalFiles">The user's models.</param>
/// <param name="Expectations">What is to be reported.</param>
public sealed record CaseFile(
    string Path,
    string Rule,
    IReadOnlyList<string> Constructs,
    string About,
    bool IsLeak,
    IReadOnlyList<CaseAssembly> Assemblies,
    IReadOnlyList<CaseSource> AdditionalFiles,
    IReadOnlySet<Expectation> Expectations)
{
    /// <summary>What the twins of one leak and its near misses have in common.</summary>
    public string Twin => Path[..Path.LastIndexOf('.', Path.Length - ".cs".Length - 1)];
}
