using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Finds what a row names and a compilation has not: a row that matches nothing protects nobody.</summary>
internal static class RowCheck
{
    private const string Hint = "Write the name of a method, property or field, \".ctor\", \"this[]\" or \"*\"";

    /// <summary>
    /// The faults of a row. Where it lists several types and members, each type must have one of the members, each member must be in one of
    /// the types, and each argument that is named must be in one of the overloads.
    /// </summary>
    public static IEnumerable<JsonFault> Faults(ModelRow row, Compilation compilation)
    {
        var types = row.Types.Select(name => (Name: name, Types: compilation.GetTypesByMetadataName(name.Text))).ToImmutableArray();
        var missing = types.Where(static type => type.Types.IsEmpty).ToImmutableArray();
        foreach (var (name, _) in missing)
        {
            yield return new JsonFault(name.Span, $"names the type '{name.Text}', which neither this project nor what it references has. Write its metadata name, such as Namespace.Outer+Inner`1, or remove it");
        }

        // What a type that is not there would have cannot be said.
        if (!missing.IsEmpty)
        {
            yield break;
        }

        if (types.Length > 1)
        {
            foreach (var (name, _) in types.Where(type => !row.Members.Any(member => type.Types.Any(one => Members(one, member.Text).Any()))))
            {
                yield return new JsonFault(name.Span, $"names the type '{name.Text}', which has no {Listed(row.Members)}. {Hint}");
            }
        }

        var meant = types.SelectMany(static type => type.Types).ToImmutableArray();
        var overloads = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (var member in row.Members)
        {
            var here = meant.SelectMany(type => Members(type, member.Text)).ToImmutableArray();
            overloads.AddRange(here);
            if (here.IsEmpty)
            {
                yield return new JsonFault(member.Span, $"names the member '{member.Text}', which {Listed(row.Types)} has not. {Hint}");
            }
        }

        foreach (var fault in Places(row, overloads.Where(one => MemberMatch.HasParameters(one, row.Parameters)).ToImmutableArray(), overloads.Count > 0))
        {
            yield return fault;
        }
    }

    private static IEnumerable<JsonFault> Places(ModelRow row, ImmutableArray<ISymbol> overloads, bool hasMembers)
    {
        if (overloads.IsEmpty)
        {
            if (hasMembers)
            {
                yield return new JsonFault(row.Parameters.IsEmpty ? row.Members[0].Span : row.Parameters[0].Span, $"names an overload of {Listed(row.Members)} that {Listed(row.Types)} has not. Write the types of its parameters as they are declared, or remove 'parameters'");
            }

            yield break;
        }

        foreach (var place in row.Statement.Places)
        {
            if (overloads.All(one => place.Resolve(one, one.ContainingType) is null))
            {
                yield return new JsonFault(place.Span, $"names an argument that no overload of {Listed(row.Members)} has");
            }
        }
    }

    private static string Listed(ImmutableArray<JsonString> names) => string.Join(" or ", names.Select(static name => $"'{name.Text}'"));

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type, string name) => name switch
    {
        ModelRow.AllMembers => type.GetMembers(),
        ModelRow.Constructor => type.InstanceConstructors,
        _ => type.GetMembers(name).Where(static member => member is IMethodSymbol or IPropertySymbol or IFieldSymbol),
    };
}
