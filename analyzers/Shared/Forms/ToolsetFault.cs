namespace ToolContracts.Shared.Forms;

/// <summary>Why no other half of a class can be generated.</summary>
internal enum ToolsetFault
{
    NotPartial,
    Record,
    NotAClass,
    Generic,
    Nested,
    Abstract,
    Static,
    FileLocal,
}
