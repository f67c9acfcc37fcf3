namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>How a point of code uses a member.</summary>
internal enum CallKind
{
    /// <summary>A method, constructor, operator or local function is called.</summary>
    Call,

    /// <summary>A property is read.</summary>
    Get,

    /// <summary>A property or field is set.</summary>
    Set,

    /// <summary>A delegate is invoked.</summary>
    Delegate,
}
