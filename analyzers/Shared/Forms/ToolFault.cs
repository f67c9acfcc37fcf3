namespace ToolContracts.Shared.Forms;

/// <summary>Why no dispatcher can call a method.</summary>
internal enum ToolFault
{
    /// <summary>Its type is no toolset.</summary>
    OutsideToolset,

    /// <summary>It is an accessor, an operator, a finalizer or the like.</summary>
    NotAMethod,

    /// <summary>It implements an interface explicitly, so it has no name to call it by.</summary>
    ExplicitImplementation,

    Generic,

    /// <summary>It is abstract, or partial without a body.</summary>
    NoBody,

    /// <summary>A parameter is ref, out or in.</summary>
    ByRefParameter,

    /// <summary>It returns by reference.</summary>
    ByRefReturn,

    /// <summary>It is <c>async void</c>, so nobody knows when it ends or whether it failed.</summary>
    AsyncVoid,
}
