using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Templates;

/// <summary>What a Summary must still show: every required argument that the model sets. A record stands for all its members.</summary>
/// <param name="LeftOut">Paths that are not shown and may be named, in the order of declaration.</param>
/// <param name="Unnameable">Paths of required values that no template may name.</param>
internal sealed record SummaryCoverage(ImmutableArray<string> LeftOut, ImmutableArray<string> Unnameable)
{
    /// <summary>What the holes of a template leave out of a tool's required arguments.</summary>
    public static SummaryCoverage Of(ToolDeclaration tool, Template summary, CancellationToken cancellationToken)
    {
        var walk = new Walk(tool, [.. summary.Holes.Select(static hole => string.Join(".", hole.Path))], cancellationToken);
        foreach (var (parameter, source) in tool.Parameters)
        {
            if (source == ParameterSource.Model && RequiredValues.IsRequired(parameter))
            {
                walk.Visit([parameter.Name], parameter.Type, []);
            }
        }

        return new SummaryCoverage(walk.LeftOut.ToImmutable(), walk.Unnameable.ToImmutable());
    }

    private sealed class Walk(ToolDeclaration tool, ImmutableHashSet<string> shown, CancellationToken cancellationToken)
    {
        public ImmutableArray<string>.Builder LeftOut { get; } = ImmutableArray.CreateBuilder<string>();

        public ImmutableArray<string>.Builder Unnameable { get; } = ImmutableArray.CreateBuilder<string>();

        public void Visit(ImmutableArray<string> path, ITypeSymbol type, ImmutableArray<ITypeSymbol> above)
        {
            var text = string.Join(".", path);
            if (shown.Contains(text))
            {
                return;
            }

            var problem = TemplateResolver.Resolve(new TemplatePart(text, path, null), tool, TemplateUse.Summary);
            var isNameable = problem.Problem is null;
            var isPartlyShown = shown.Any(one => one.StartsWith(text + ".", StringComparison.Ordinal));
            if (isNameable && !isPartlyShown)
            {
                LeftOut.Add(text);
                return;
            }

            // The value itself is at fault, not one of its members; or it has none to show instead.
            var members = RequiredMembers(type);
            var isOwnFault = !isNameable && problem.ProblemDetail?.StartsWith(path[path.Length - 1] + ".", StringComparison.Ordinal) != true;
            if (isOwnFault || members.IsEmpty || above.Contains(type, SymbolEqualityComparer.Default))
            {
                if (!isNameable)
                {
                    Unnameable.Add(text);
                }

                return;
            }

            foreach (var member in members)
            {
                Visit(path.Add(member.Name), member.ValueType()!, above.Add(type));
            }
        }

        private ImmutableArray<ISymbol> RequiredMembers(ITypeSymbol type) =>
            InvariantText.Has(type) || type.AllInterfaces.Any(static one => one.SpecialType == SpecialType.System_Collections_IEnumerable)
                ? []
                : [.. RequiredValues.Members(type, tool.Method.ContainingAssembly, cancellationToken)];
    }
}
