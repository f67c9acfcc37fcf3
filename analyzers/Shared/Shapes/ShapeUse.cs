namespace ToolContracts.Shared.Shapes;

/// <summary>Which way a value goes.</summary>
internal enum ShapeUse
{
    /// <summary>Into the tool: it is bound.</summary>
    Input,

    /// <summary>Out of the tool: it is written.</summary>
    Output,
}
