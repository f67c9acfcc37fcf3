using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Picks the rows that hold for a member: of each kind only the nearest.</summary>
internal static class MemberMatch
{
    /// <summary>An interface is farther away than any base class.</summary>
    private const int FarthestBase = 1000;

    /// <summary>What is said of a member; null where nothing is.</summary>
    /// <param name="member">The original definition of a method, property or field.</param>
    /// <param name="candidates">The rows that name a member so.</param>
    public static MemberModel? Find(ISymbol member, IReadOnlyList<IndexedRow> candidates)
    {
        var matches = new List<(RowKind Kind, int Distance, IndexedRow Row, INamedTypeSymbol Type)>();
        foreach (var row in candidates)
        {
            if (TypeOf(member, row.Type) is var (type, generations) && HasParameters(member, row.Row.Parameters))
            {
                matches.Add((row.Row.Statement.Kind, Distance(row, generations), row, type));
            }
        }

        if (matches.Count == 0)
        {
            return null;
        }

        var model = new MemberModelBuilder(member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : $"{member.ContainingType.Name}.{member.Name}");
        foreach (var (kind, distance, row, type) in matches)
        {
            var isNearest = matches.TrueForAll(other => other.Kind != kind || other.Distance >= distance);
            if (isNearest)
            {
                row.Row.Statement.AddTo(model, place => place.Resolve(member, type));
            }
            else if (row.Row.Statement is EffectStatement { Host: { } host } && matches.Exists(static other => other.Row.Row.Statement is ReadsStatement))
            {
                // What only reads still reaches its host.
                new ReachStatement(host).AddTo(model, place => place.Resolve(member, type));
            }
        }

        return model.Build();
    }

    /// <summary>Whether a member has parameters of the given types, as <c>string</c>, <c>String</c>, <c>System.String</c> or <c>List`1</c>.</summary>
    public static bool HasParameters(ISymbol member, ImmutableArray<Shared.Json.JsonString> types)
    {
        if (types.IsDefault)
        {
            return true;
        }

        var parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        return parameters.Length == types.Length && parameters.Zip(types, static (parameter, type) => IsCalled(parameter.Type, type.Text)).All(static same => same);
    }

    private static bool IsCalled(ITypeSymbol type, string name) => type switch
    {
        IArrayTypeSymbol array => name.EndsWith("[]", StringComparison.Ordinal) && IsCalled(array.ElementType, name.Substring(0, name.Length - 2)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable when name.EndsWith("?", StringComparison.Ordinal) =>
            IsCalled(nullable.TypeArguments[0], name.Substring(0, name.Length - 1)),
        INamedTypeSymbol named => named.Name == name || named.MetadataName == name || new MetadataName(name).Is(named) || (named.SpecialType != SpecialType.None && named.ToDisplayString() is var shown && shown.TrimEnd('?') == name),
        _ => type.Name == name,
    };

    // The project's own rows count first, then the nearer type, then the row for just this overload, then the one that names the member.
    private static int Distance(IndexedRow row, int generations) =>
        (row.IsUsers ? 0 : 1_000_000) + (generations * 4) + (row.Row.Parameters.IsDefault ? 1 : 0) + (row.NamesMember ? 0 : 2);

    /// <summary>The type of that name which a member belongs to: its own, or one that its type derives from or implements.</summary>
    private static (INamedTypeSymbol Type, int Generations)? TypeOf(ISymbol member, MetadataName name)
    {
        var own = member.ContainingType;
        if (name.Is(own))
        {
            return (own, 0);
        }

        if (member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            return null;
        }

        var generations = 1;
        for (var type = own.BaseType; type is not null; type = type.BaseType, generations++)
        {
            if (name.Is(type))
            {
                return (type, generations);
            }
        }

        foreach (var type in own.AllInterfaces)
        {
            if (name.Is(type))
            {
                return (type, FarthestBase);
            }
        }

        return null;
    }
}
