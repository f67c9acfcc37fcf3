namespace ToolContracts.Shared;

/// <summary>The library's Impact, by value.</summary>
[Flags]
internal enum ImpactValue
{
    None = 0,
    Financial = 1,
    ExternalCommunication = 2,
    Administrative = 4,
    DataDeletion = 8,
    CodeExecution = 16,
    HighImpact = 32,
}
