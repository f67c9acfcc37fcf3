namespace ToolContracts.Threats.Tests;

/// <summary>A row of docs/threats.md.</summary>
/// <param name="Number">Its number, which never changes.</param>
/// <param name="Ids">Public ids of the threat, for instance of OWASP and MITRE ATLAS; empty where there is none.</param>
/// <param name="Input">The bad input.</param>
/// <param name="Parts">What answers it; none where the row is out of scope.</param>
internal sealed record Threat(int Number, string Ids, string Input, params IReadOnlyList<Part> Parts)
{
    /// <summary>Why the row is out of scope; null where it is not.</summary>
    public string? OutOfScope { get; init; }
}

/// <summary>One of the controls that together answer a row.</summary>
/// <param name="Where">Where it holds.</param>
/// <param name="Name">Its name, which tests cite.</param>
/// <param name="Promise">What is promised.</param>
internal sealed record Part(Where Where, string Name, string Promise);

/// <summary>Where a control holds.</summary>
internal enum Where
{
    /// <summary>The build fails or warns.</summary>
    Build,

    /// <summary>The host refuses.</summary>
    Host,

    /// <summary>The evidence shows it afterwards.</summary>
    Evidence,
}

/// <summary>What the tests show of a row. It is worked out, never written.</summary>
internal enum ThreatState
{
    /// <summary>Each part has a test that runs.</summary>
    Covered,

    /// <summary>Some parts have one.</summary>
    Partly,

    /// <summary>No part has one.</summary>
    Not,

    /// <summary>The row has no part, and says why.</summary>
    OutOfScope,
}
