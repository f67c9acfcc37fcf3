namespace ToolContracts.Threats.Tests;

/// <summary>A row with the tests that name its parts.</summary>
internal sealed class Coverage
{
    private readonly ILookup<string, Proof> _proofs;

    /// <summary>Gathers them.</summary>
    /// <param name="threat">The row.</param>
    /// <param name="proofs">All that name any row.</param>
    public Coverage(Threat threat, IEnumerable<Proof> proofs)
    {
        Threat = threat;
        _proofs = proofs.Where(proof => proof.Number == threat.Number).ToLookup(proof => proof.Part ?? (threat.Parts is [var only] ? only.Name : ""));
    }

    public Threat Threat { get; }

    /// <summary>What the tests show.</summary>
    public ThreatState State => Threat.OutOfScope is not null ? ThreatState.OutOfScope
        : Threat.Parts.All(Holds) ? ThreatState.Covered
        : Threat.Parts.Any(part => Running(part).Any()) ? ThreatState.Partly : ThreatState.Not;

    /// <summary>What tests name of this row that it does not have.</summary>
    public IEnumerable<string> Unknown => _proofs.Select(static group => group.Key).Where(name => !Threat.Parts.Any(part => part.Name == name));

    /// <summary>The tests of a part that run.</summary>
    public IEnumerable<string> Running(Part part) => _proofs[part.Name].Where(static proof => proof.Gap is null).Select(static proof => proof.Test).Order(StringComparer.Ordinal);

    /// <summary>Tests of a part that are skipped, since the promise does not hold.</summary>
    public IEnumerable<Proof> Gaps(Part part) => _proofs[part.Name].Where(static proof => proof.Gap is not null).OrderBy(static proof => proof.Test, StringComparer.Ordinal);

    /// <summary>Whether a part has a test that runs and no gap.</summary>
    public bool Holds(Part part) => Running(part).Any() && !Gaps(part).Any();
}
