using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Shared.Companions;

/// <summary>
/// Finds the Preview of an approval. It takes the tool's arguments by name and type, may leave out what the host fills, and returns a
/// typed plan; it may be static or not, private or not, synchronous or not.
/// </summary>
internal static class PreviewResolver
{
    /// <summary>The preview that a tool's approval names; null where it names none.</summary>
    public static PreviewMatch? Resolve(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        if (tool.Approval?.Text("Preview") is not { } name)
        {
            return null;
        }

        var methods = CompanionMethods.Named(tool.Toolset.Type, name);
        if (methods.IsEmpty)
        {
            return new PreviewMatch { Name = name, Fault = CompanionFault.Missing };
        }

        var matches = methods.Select(method => Match(name, method, tool, cancellationToken)).ToArray();
        var fitting = matches.Where(static match => match.Fault is null).ToArray();
        return fitting.Length switch
        {
            0 => matches.FirstOrDefault(static match => match.Fault is not CompanionFault.Self) ?? matches[0],
            1 => fitting[0],
            _ => fitting[0] with { Fault = CompanionFault.Overloaded },
        };
    }

    private static PreviewMatch Match(string name, IMethodSymbol method, ToolDeclaration tool, CancellationToken cancellationToken)
    {
        var match = new PreviewMatch { Name = name, Method = method, Plan = CompanionMethods.ResultOf(method) };
        if (SymbolEqualityComparer.Default.Equals(method, tool.Method))
        {
            return match with { Fault = CompanionFault.Self };
        }

        if (!CompanionMethods.IsCallable(method))
        {
            return match with { Fault = CompanionFault.NotCallable };
        }

        if (ContractReader.ReadTool(tool.Toolset, method) is { HasEffect: true })
        {
            return match with { Fault = CompanionFault.Acts };
        }

        foreach (var (argument, source) in tool.Parameters)
        {
            if (source == ParameterSource.Model && method.Parameters.All(parameter => parameter.Name != argument.Name))
            {
                return match with { Fault = CompanionFault.ArgumentLeftOut, Detail = argument.Name };
            }
        }

        foreach (var parameter in method.Parameters)
        {
            if (!IsGiven(parameter, tool))
            {
                return match with { Fault = CompanionFault.ParameterUnknown, Detail = parameter.Name };
            }
        }

        return match.Plan is { } plan && ToolShapes.IsTyped(plan, tool.Method.ContainingAssembly, cancellationToken)
            ? match
            : match with { Fault = CompanionFault.NoPlan, Detail = method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) };
    }

    private static bool IsGiven(IParameterSymbol parameter, ToolDeclaration tool) =>
        ContractReader.Source(parameter) is ParameterSource.CancellationToken
        || tool.Method.Parameters.Any(argument => argument.Name == parameter.Name && CompanionMethods.Passes(argument.Type, parameter.Type));
}
