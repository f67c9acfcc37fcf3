namespace ToolContracts.Agreement.Judges;

/// <summary>What a judge finds wrong.</summary>
/// <param name="Path">Where: a path from <c>$</c> for the binder, a JSON pointer for a judge of schemas.</param>
/// <param name="Code">The binder's code, or the keyword of the schema.</param>
public sealed record Complaint(string Path, string Code)
{
    public override string ToString() => $"{Path} {Code}";
}

/// <summary>What a judge, or the binder, says of a payload.</summary>
/// <param name="Accepts">Whether it takes it.</param>
/// <param name="Complaints">Why not.</param>
public sealed record Judgement(bool Accepts, IReadOnlyList<Complaint> Complaints)
{
    /// <summary>What the same judge says by the tool's base schema; null where that is the one it judged by.</summary>
    public Judgement? ByBase { get; init; }

    /// <summary>The complaints without those of a union that no variant of it fits, and of null among its variants: they follow from the others.</summary>
    public IReadOnlyList<Complaint> Causes =>
    [
        .. Complaints.Where(one => one.Code is not ("anyOf" or "type")
            || !Complaints.Any(union => union.Code == "anyOf" && union.Path == one.Path)
            || !Complaints.Any(other => other.Code is not ("anyOf" or "type") && (other.Path + "/").StartsWith(one.Path + "/", StringComparison.Ordinal))),
    ];

    public override string ToString() => Accepts ? "accepts" : "refuses: " + string.Join("; ", Complaints);
}
