namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>Where a value is kept: a root and the members that lead on from it.</summary>
internal sealed record Place(Root Root, ImmutableArray<Member> Path)
{
    public Place Part(Member member) => this with { Path = Path.Add(member) };

    /// <summary>Whether what is written here may be one of many, so that what was there may still be.</summary>
    public bool IsOneOfMany => Path.Any(static member => member.Symbol is null && member.Equals(Member.Element));
}
