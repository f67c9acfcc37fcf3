using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Shapes;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Shared.Companions;

/// <summary>
/// Finds the compensation of a tool, and where each of its parameters comes from: an argument or the result of that name and type, which
/// settles it; else one level of members of those, of which just one may have that name and type; else the parameter's default.
/// </summary>
internal static class CompensationResolver
{
    /// <summary>The compensation that a tool names; null where it names none.</summary>
    public static CompensationMatch? Resolve(ToolDeclaration tool)
    {
        if (tool.CompensatedBy?.Text(0) is not { } name)
        {
            return null;
        }

        var methods = CompanionMethods.Named(tool.Toolset.Type, name);
        if (methods.IsEmpty)
        {
            return new CompensationMatch { Name = name, Fault = CompanionFault.Missing };
        }

        var matches = methods.Select(method => Match(name, method, tool)).ToArray();
        var fitting = matches.Where(static match => match.Fault is null).ToArray();
        return fitting.Length switch
        {
            0 => matches.FirstOrDefault(static match => match.Fault is not CompanionFault.Self) ?? matches[0],
            1 => fitting[0],
            _ => fitting[0] with { Fault = CompanionFault.Overloaded },
        };
    }

    private static CompensationMatch Match(string name, IMethodSymbol method, ToolDeclaration tool)
    {
        var match = new CompensationMatch { Name = name, Method = method };
        if (SymbolEqualityComparer.Default.Equals(method, tool.Method))
        {
            return match with { Fault = CompanionFault.Self };
        }

        if (!CompanionMethods.IsCallable(method))
        {
            return match with { Fault = CompanionFault.NotCallable };
        }

        if (ContractReader.ReadTool(tool.Toolset, method) is { SideEffect: SideEffectValue.None })
        {
            return match with { Fault = CompanionFault.DoesNothing };
        }

        var isTool = ContractReader.ReadTool(tool.Toolset, method) is not null;
        if (!isTool && (method.ReturnType.HasFullName("System.Collections.Generic", "IAsyncEnumerable`1")
            || method.ReturnType.HasFullName("System.Collections.Generic", "IEnumerable`1")))
        {
            return match with { Fault = CompanionFault.RunsLater };
        }

        var arguments = ImmutableArray.CreateBuilder<CompensationArgument>();
        foreach (var parameter in method.Parameters)
        {
            var candidates = Candidates(parameter, tool);
            if (candidates.Length != 1)
            {
                var fault = candidates.IsEmpty ? CompanionFault.ParameterUnderivable : CompanionFault.ParameterAmbiguous;
                return match with { Fault = fault, Detail = parameter.Name };
            }

            if (!isTool && candidates[0].Origin is CompensationOrigin.Argument or CompensationOrigin.Result && !IsTyped(parameter))
            {
                return match with { Fault = CompanionFault.ParameterUntyped, Detail = parameter.Name };
            }

            arguments.Add(candidates[0]);
        }

        return match with { Arguments = arguments.ToImmutable() };
    }

    private static ImmutableArray<CompensationArgument> Candidates(IParameterSymbol parameter, ToolDeclaration tool)
    {
        if (ContractReader.Source(parameter) != ParameterSource.Model)
        {
            return [new CompensationArgument(parameter, CompensationOrigin.Host, null, null)];
        }

        var given = tool.Parameters.Where(static one => one.Source == ParameterSource.Model).Select(static one => one.Symbol).ToArray();
        if (given.FirstOrDefault(one => one.Name == parameter.Name && CompanionMethods.Passes(one.Type, parameter.Type)) is { } same)
        {
            return [new CompensationArgument(parameter, CompensationOrigin.Argument, same, null)];
        }

        var result = CompanionMethods.ResultOf(tool.Method);
        if (result is not null && NamesResult(parameter.Name, result) && CompanionMethods.Passes(result, parameter.Type) && IsReadBack(result))
        {
            return [new CompensationArgument(parameter, CompensationOrigin.Result, null, null)];
        }

        var members = given.SelectMany(one => Members(one.Type, parameter, tool)
                .Select(member => new CompensationArgument(parameter, CompensationOrigin.Argument, one, member)))
            .Concat(result is null ? [] : Members(result, parameter, tool).Where(member => IsRecorded(member, result))
                .Select(member => new CompensationArgument(parameter, CompensationOrigin.Result, null, member)))
            .ToImmutableArray();
        return members.IsEmpty && parameter.IsOptional
            ? [new CompensationArgument(parameter, CompensationOrigin.Default, null, null)]
            : members;
    }

    /// <summary>A result has no name of its own: a parameter means it by <c>result</c>, or by the name of its type.</summary>
    private static bool NamesResult(string name, ITypeSymbol result) =>
        name == "result" || (!InvariantText.Has(result) && string.Equals(name, result.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a recorded value can be bound to it. What does not compile is told by the compiler.</summary>
    private static bool IsTyped(IParameterSymbol parameter)
    {
        var reader = new ShapeReader(parameter.ContainingAssembly, CancellationToken.None);
        reader.ReadParameter(parameter);
        return reader.Faults.All(static fault => fault.Kind == ShapeFaultKind.Broken);
    }

    /// <summary>Whether a member of the result is part of what is recorded of it, and can be read back from that.</summary>
    private static bool IsRecorded(ISymbol member, ITypeSymbol result) =>
        result.Underlying() is INamedTypeSymbol type
        && MemberBinding.Of(type, ConstructorChoice.For(type)).Any(binding =>
            SymbolEqualityComparer.Default.Equals(binding.Member.Symbol, member) && !binding.IsHidden && binding.Member.IsReadable)
        && IsReadBack(member.ValueType()!);

    /// <summary>Whether all that is written of a value can be bound again: a member that is only for reading cannot.</summary>
    private static bool IsReadBack(ITypeSymbol type)
    {
        var bound = new HashSet<string>(SchemaParts.Of(type, "", ShapeUse.Input).Select(static part => part.Path), StringComparer.Ordinal);
        return SchemaParts.Of(type, "", ShapeUse.Output).All(part => bound.Contains(part.Path));
    }

    // Members of what may be null have no value then, and members of a scalar would be a date's year: nobody means those.
    private static IEnumerable<ISymbol> Members(ITypeSymbol type, IParameterSymbol parameter, ToolDeclaration tool) =>
        InvariantText.Has(type) || type.NullableAnnotation == NullableAnnotation.Annotated
            ? []
            : DataMembers.Of(type, tool.Method.ContainingAssembly).Where(member =>
                string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && member.ValueType() is { } value
                && CompanionMethods.Passes(value, parameter.Type));
}
