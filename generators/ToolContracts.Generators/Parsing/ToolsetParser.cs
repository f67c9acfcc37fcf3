using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Faults;
using ToolContracts.Shared.Forms;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Parsing;

/// <summary>Turns a toolset's symbols into its model. Behind it there are no symbols.</summary>
internal static class ToolsetParser
{
    /// <summary>The model for a rule, which writes nothing: the names of what is generated do not matter to it.</summary>
    public static ToolsetModel? Parse(INamedTypeSymbol type, SyntaxNode node, CancellationToken cancellationToken) =>
        Parse(type, node, compilation: null, cancellationToken);

    /// <summary>The model; null where no other half can be written (rule TOOL1008 says why).</summary>
    /// <param name="node">The part of the class at which it was found; where several parts have [Toolset], only the first gives a model.</param>
    /// <param name="compilation">Tells which names the toolset's code means already; null where names do not matter.</param>
    public static ToolsetModel? Parse(INamedTypeSymbol type, SyntaxNode node, Compilation? compilation, CancellationToken cancellationToken)
    {
        if (ContractReader.ReadToolset(type) is not { } toolset
            || toolset.Attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken).Parent?.Parent != node
            || !ToolsetForm.FaultsOf(type, cancellationToken).IsEmpty)
        {
            return null;
        }

        var faults = new List<string>();
        var parsed = new List<ToolModel>();
        var types = new SortedDictionary<string, ObjectShape>(StringComparer.Ordinal);
        var twins = new HashSet<string>(NameFaults.Twins(toolset).Select(static twin => twin.Tool.Name), StringComparer.Ordinal);
        foreach (var tool in toolset.Tools)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var parser = new ToolParser(tool, cancellationToken);
            var model = parser.Parse();
            if (twins.Contains(tool.Name))
            {
                faults.Add($"{DiagnosticIds.ToolNameIsUnique}: '{tool.FullName}' is the name of two tools");
            }
            else if (model is not null)
            {
                parsed.Add(model);
                Merge(types, parser.Types);
            }

            faults.AddRange(parser.Faults);
        }

        parsed.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        var (tools, contractClass) = ClassNames.Assign(parsed, type, compilation is null ? null : new VisibleTypes(type, compilation, cancellationToken));
        return new ToolsetModel
        {
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : NamespaceOf(type),
            TypeName = TypeText.Identifier(type.Name),
            ClrType = type.ForCodeWithoutNull(),
            Name = toolset.Name,
            Version = toolset.Version,
            Owner = toolset.Owner,
            Tools = tools,
            ContractClassName = contractClass,
            Types = types.Values.ToImmutableArray(),
            Faults = faults.Distinct(StringComparer.Ordinal).OrderBy(static fault => fault, StringComparer.Ordinal).ToImmutableArray(),
        };
    }

    /// <summary>A type that one tool takes and another returns has, as a result, its read-only members too.</summary>
    private static void Merge(SortedDictionary<string, ObjectShape> types, IEnumerable<ObjectShape> found)
    {
        foreach (var shape in found)
        {
            if (!types.TryGetValue(shape.ClrType, out var known) || known.Members.Count < shape.Members.Count)
            {
                types[shape.ClrType] = shape;
            }
        }
    }

    private static string NamespaceOf(INamedTypeSymbol type)
    {
        var parts = new Stack<string>();
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            parts.Push(TypeText.Identifier(space.Name));
        }

        return string.Join(".", parts);
    }
}
