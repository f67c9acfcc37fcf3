using ToolContracts.Shared.Shapes;

namespace ToolContracts.Shared.Faults;

/// <summary>Which rule a fault of a type belongs to: TOOL1015, TOOL2005, TOOL2006, TOOL3001 or TOOL3002.</summary>
internal static class ShapeRules
{
    /// <summary>The rule of a fault of a parameter; null where the compiler reports it.</summary>
    public static string? OfParameter(ShapeFault fault) => Of(fault, DiagnosticIds.ParameterIsTyped, DiagnosticIds.ParameterIsNotSecret);

    /// <summary>The rule of a fault of a result; null where the compiler reports it.</summary>
    public static string? OfResult(ShapeFault fault) => Of(fault, DiagnosticIds.ResultIsTyped, DiagnosticIds.ResultIsWithinCeiling);

    private static string? Of(ShapeFault fault, string untyped, string secret) => fault.Kind switch
    {
        ShapeFaultKind.Broken => null,
        ShapeFaultKind.Untyped => untyped,
        ShapeFaultKind.Secret => secret,
        _ => DiagnosticIds.SchemaIsClosed,
    };
}
