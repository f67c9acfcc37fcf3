using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes;

/// <summary>What is wrong with the types of a tool's parameters and result.</summary>
internal static class ToolShapes
{
    /// <summary>The faults of the parameters that the model or the caller fills, each with its parameter.</summary>
    public static IEnumerable<(IParameterSymbol Parameter, ImmutableArray<ShapeFault> Faults)> FaultsOfParameters(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        foreach (var (parameter, source) in tool.Parameters)
        {
            if (parameter.RefKind != RefKind.None)
            {
                continue;
            }

            var faults = source switch
            {
                ParameterSource.Model => FaultsOfModel(tool, parameter, cancellationToken),
                ParameterSource.Caller when CallerText.IsMisfit(parameter) =>
                    [new ShapeFault(ShapeFaultKind.Unsupported, parameter.Name, parameter.Type.ForPeople(), "is filled from the caller; make it a Caller or a string")],
                _ => [],
            };
            if (!faults.IsEmpty)
            {
                yield return (parameter, faults);
            }
        }
    }

    /// <summary>The faults of the result.</summary>
    public static ImmutableArray<ShapeFault> FaultsOfResult(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        var (_, type, isStream) = ToolReturn.Of(tool.Method);
        if (type is null || tool.Method.RefKind != RefKind.None)
        {
            return [];
        }

        return FaultsOfResult(type, isStream, tool.Method.ContainingAssembly, cancellationToken);
    }

    /// <summary>Whether a type says all about its values: rules TOOL1015 and TOOL3002 would let a tool return it.</summary>
    public static bool IsTyped(ITypeSymbol type, IAssemblySymbol assembly, CancellationToken cancellationToken) =>
        FaultsOfResult(type, isStream: false, assembly, cancellationToken).All(static fault => fault.Kind == ShapeFaultKind.Broken);

    /// <summary>
    /// Whether a parameter that says nothing else takes what a host injects: no JSON text becomes an <c>ILogger</c>. Rule TOOL1015 asks for
    /// <c>[Injected]</c> there; no model writes it, whoever forgot the attribute.
    /// </summary>
    public static bool IsService(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        if (parameter.Type is not { TypeKind: TypeKind.Interface or TypeKind.Class, SpecialType: SpecialType.None })
        {
            return false;
        }

        var reader = new ShapeReader(parameter.ContainingAssembly, cancellationToken);
        reader.ReadParameter(parameter);
        return reader.Faults.Any(fault => IsService(fault, parameter));
    }

    /// <summary>Whether a fault says that the parameter itself, and not a member of it, looks like a service.</summary>
    public static bool IsService(ShapeFault fault, IParameterSymbol parameter) =>
        fault.Kind == ShapeFaultKind.ServiceType && fault.Path == parameter.Name;

    private static ImmutableArray<ShapeFault> FaultsOfResult(ITypeSymbol type, bool isStream, IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        var reader = new ShapeReader(assembly, cancellationToken);
        reader.ReadResult(type, isStream);
        return reader.Faults.ToImmutableArray();
    }

    private static ImmutableArray<ShapeFault> FaultsOfModel(ToolDeclaration tool, IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        var reader = new ShapeReader(tool.Method.ContainingAssembly, cancellationToken);
        reader.ReadParameter(parameter);
        return reader.Faults.ToImmutableArray();
    }
}
