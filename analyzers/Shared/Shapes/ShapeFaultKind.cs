namespace ToolContracts.Shared.Shapes;

/// <summary>Kinds of faults of a type.</summary>
internal enum ShapeFaultKind
{
    /// <summary>The code does not compile here; the compiler says so.</summary>
    Broken,

    /// <summary>Any value fits: object, dynamic, a JSON document (rules TOOL3001 and TOOL3002).</summary>
    Untyped,

    /// <summary>A type without a schema.</summary>
    Unsupported,

    /// <summary>A type that contains itself without an end.</summary>
    EndlessCycle,

    /// <summary>A base type whose derived types are not all named.</summary>
    OpenPolymorphism,

    /// <summary>A hidden member that C# requires.</summary>
    HiddenRequired,

    /// <summary>A service where a value is expected.</summary>
    ServiceType,

    /// <summary>A constraint that cannot be enforced as written.</summary>
    Constraint,

    /// <summary>A secret, which is never part of a schema.</summary>
    Secret,
}
