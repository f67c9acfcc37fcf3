namespace ToolContracts.Cli.Diagnosing;

/// <summary>How much a finding weighs, heaviest first.</summary>
internal enum FindingSeverity
{
    /// <summary>Something fails open: a control that people rely on does not hold.</summary>
    Error,

    /// <summary>Something holds less than it could, waits for a person, or keeps hosts from starting.</summary>
    Warning,

    /// <summary>Somebody decided it so, with a reason; to be known.</summary>
    Note,
}
