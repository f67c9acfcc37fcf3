using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Mutants;

/// <summary>
/// Finds the checks of generated binders, by the methods that the code calls and the comparisons before a fault, and puts a question to
/// <see cref="CheckSwitch"/> at each.
/// </summary>
internal sealed class CheckRewriter : CSharpSyntaxRewriter
{
    private const string Switch = "global::ToolContracts.Agreement.Mutants.CheckSwitch.";

    private readonly SemanticModel _model;
    private readonly List<CheckSite> _sites;

    private CheckRewriter(SemanticModel model, List<CheckSite> sites)
    {
        _model = model;
        _sites = sites;
    }

    /// <summary>Rewrites what the generator wrote in a compilation.</summary>
    /// <param name="compilation">The compilation with generated sources.</param>
    /// <param name="sites">Takes the mutants, numbered from 1.</param>
    public static CSharpCompilation Rewrite(CSharpCompilation compilation, List<CheckSite> sites)
    {
        var result = compilation.AddReferences(MetadataReference.CreateFromFile(typeof(CheckSwitch).Assembly.Location));
        foreach (var tree in compilation.SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            var root = new CheckRewriter(compilation.GetSemanticModel(tree), sites).Visit(tree.GetRoot());
            result = result.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, tree.Options));
        }

        return result;
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (node.Expression is not InvocationExpressionSyntax call || Checks(call) is not { Length: > 0 } codes || _model.GetTypeInfo(call).Type?.SpecialType != SpecialType.System_Void)
        {
            return base.VisitExpressionStatement(node);
        }

        // A block takes the place of the statement, which is the whole of a line.
        return SyntaxFactory.ParseStatement($"{{ var before = reader.FaultCount; {node.ToString()} {Switch}Drop({Number(Add(call, codes))}, before); }}\n");
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (Checks(node) is { Length: > 0 } codes)
        {
            return SyntaxFactory.ParseExpression($"{Switch}After({Number(Add(node, codes))}, reader.FaultCount, {node})").WithTriviaFrom(node);
        }

        return _model.GetSymbolInfo(node).Symbol is IMethodSymbol method ? Bounded(node, method) ?? base.VisitInvocationExpression(node) : base.VisitInvocationExpression(node);
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var shifted = node.Kind() switch
        {
            SyntaxKind.LessThanExpression => "<=",
            SyntaxKind.LessThanOrEqualExpression => "<",
            SyntaxKind.GreaterThanExpression => ">=",
            SyntaxKind.GreaterThanOrEqualExpression => ">",
            _ => null,
        };
        if (shifted is null || FaultOf(node) is not { } code)
        {
            return base.VisitBinaryExpression(node);
        }

        var site = Add(node, null, ReaderChecks.Keyword("", code), MutantKind.Shifted);
        return SyntaxFactory.ParseExpression($"({Switch}IsDeleted({Number(site)}) ? {node.Left} {shifted} {node.Right} : {node})");
    }

    /// <summary>The codes of a call of the reader; null where it is none.</summary>
    private string[]? Checks(InvocationExpressionSyntax call)
    {
        if (_model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingType.Name: nameof(ArgumentReader), Name: var name })
        {
            return null;
        }

        return name == nameof(ArgumentReader.Fault) ? [Constant(call.ArgumentList.Arguments[0].Expression)] : [.. ReaderChecks.Of(name)];
    }

    /// <summary>A call that takes bounds: of a list's or map's method, or of a text's length.</summary>
    private InvocationExpressionSyntax? Bounded(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var length = method.ContainingType.Name == nameof(TextLength) ? method.Name : null;
        var result = call;
        for (var i = 0; i < method.Parameters.Length && i < call.ArgumentList.Arguments.Count; i++)
        {
            var isMinimum = method.Parameters[i].Name == "minimum";
            if ((!isMinimum && method.Parameters[i].Name != "maximum") || _model.GetConstantValue(call.ArgumentList.Arguments[i].Expression).Value is not int bound || bound == (isMinimum ? 0 : int.MaxValue))
            {
                continue;
            }

            var keyword = (isMinimum ? "min" : "max") + (length is not null ? "Length" : IsMap(method) ? "Properties" : "Items");
            var argument = Number(bound);
            foreach (var (instead, kind) in Others(bound, isMinimum, length is null))
            {
                argument = $"{Switch}Bound({Number(Add(call, null, keyword, kind, length is null ? $"{method.ContainingType.Name}.{method.Name}" : null))}, {argument}, {Number(instead)})";
            }

            result = result.ReplaceNode(result.ArgumentList.Arguments[i].Expression, SyntaxFactory.ParseExpression(argument));
        }

        return result == call ? null : result;
    }

    /// <summary>What stands in place of a bound: none, where no fault of its own deletes the check, and one more and one less.</summary>
    private static IEnumerable<(int Instead, MutantKind Kind)> Others(int bound, bool isMinimum, bool isDeletedHere)
    {
        var none = isMinimum ? 0 : int.MaxValue;
        if (isDeletedHere)
        {
            yield return (none, MutantKind.Deleted);
        }

        yield return (bound + 1, MutantKind.Shifted);
        if (bound > 0 && bound - 1 != none)
        {
            yield return (bound - 1, MutantKind.Shifted);
        }
    }

    private static bool IsMap(IMethodSymbol method) =>
        method.Parameters[^1].Type is INamedTypeSymbol { TypeArguments.Length: 2 };

    /// <summary>The code of the fault that a comparison decides about; null where it decides about something else.</summary>
    private string? FaultOf(BinaryExpressionSyntax node) =>
        node.Parent is IfStatementSyntax { Statement: BlockSyntax { Statements: [ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }] } } && Checks(call) is [var code] ? code : null;

    private string Constant(ExpressionSyntax expression) => (string)_model.GetConstantValue(expression).Value!;

    private int Add(InvocationExpressionSyntax call, string[] codes)
    {
        var name = ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText;
        var number = NextNumber;
        foreach (var code in codes)
        {
            _sites.Add(new CheckSite(number, code, ReaderChecks.Keyword(name, code), MutantKind.Deleted, Method(call), call.ToString()));
        }

        return number;
    }

    private int Add(SyntaxNode node, string? code, string keyword, MutantKind kind, string? target = null)
    {
        var number = NextNumber;
        _sites.Add(new CheckSite(number, code, keyword, kind, Method(node), node.ToString(), target));
        return number;
    }

    private int NextNumber => (_sites.Count == 0 ? 0 : _sites[^1].Number) + 1;

    private static string Method(SyntaxNode node)
    {
        var method = node.FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
        return $"{((TypeDeclarationSyntax)method.Parent!).Identifier.ValueText}.{method.Identifier.ValueText}";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
