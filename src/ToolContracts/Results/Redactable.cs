namespace ToolContracts.Results;

/// <summary>What may stand in place of a classified value, by the output schema. The numbers are stored.</summary>
[Flags]
internal enum Redactable
{
    /// <summary>Nothing: a result with it is withheld.</summary>
    None = 0,

    /// <summary>Its member may be left out.</summary>
    Absent = 1,

    /// <summary>Null.</summary>
    Null = 2,

    /// <summary>Any text.</summary>
    Text = 4,
}
