using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Analyzers.Tests.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests.Pipeline;

/// <summary>Finds the sources that a class of tests gives to a verifier, by working out the texts that it puts together.</summary>
/// <param name="root">The file of the tests.</param>
internal sealed class SourcesOfTests(SyntaxNode root)
{
    /// <summary>The files of each compilation, without the markup. What is meant to be broken, or not put together from texts, is not among them.</summary>
    public IEnumerable<string[]> Compilations() =>
        from method in root.DescendantNodes().OfType<MethodDeclarationSyntax>()
        from row in Rows(method)
        from call in method.DescendantNodes().OfType<InvocationExpressionSyntax>()
        let files = Files(call, row)
        where files.Length > 0 && !files.Contains(null)
        select files.Select(static file => Markup.Parse(file!).Source).ToArray();

    /// <summary>The parameters' values of each run of a test.</summary>
    private static Dictionary<string, string>[] Rows(MethodDeclarationSyntax method)
    {
        var rows = method.AttributeLists.SelectMany(static list => list.Attributes).Where(static attribute => attribute.Name.ToString() == "InlineData")
            .Select(attribute => method.ParameterList.Parameters.Zip(attribute.ArgumentList!.Arguments)
                .Where(static pair => pair.Second.Expression is LiteralExpressionSyntax { Token.Value: string })
                .ToDictionary(static pair => pair.First.Identifier.ValueText, static pair => ((LiteralExpressionSyntax)pair.Second.Expression).Token.ValueText))
            .ToArray();
        return rows.Length == 0 ? [[]] : rows;
    }

    private string?[] Files(InvocationExpressionSyntax call, Dictionary<string, string> known) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText switch
        {
            "VerifyFilesAsync" => [.. call.ArgumentList.Arguments.Select(argument => Text(argument.Expression, known))],
            "VerifyAsync" or "VerifyMessagesAsync" => [Text(call.ArgumentList.Arguments[0].Expression, known)],
            _ => [],
        };

    /// <summary>The value of an expression that is text; null where it is not put together from texts that are known.</summary>
    private string? Text(ExpressionSyntax expression, Dictionary<string, string> known) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        ParenthesizedExpressionSyntax inner => Text(inner.Expression, known),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Join([Text(sum.Left, known), Text(sum.Right, known)]),
        InterpolatedStringExpressionSyntax interpolated => Join([.. interpolated.Contents.Select(part => Part(interpolated, part, known))]),
        IdentifierNameSyntax name => known.TryGetValue(name.Identifier.ValueText, out var value) ? value : Constant(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access when access.ToString() == "Sources.Types" => Sources.Types,
        InvocationExpressionSyntax call when call.Expression.ToString() == "Sources.Bank" =>
            Text(call.ArgumentList.Arguments[0].Expression, known) is { } members ? Sources.Bank(members) : null,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } call => Called(name.Identifier.ValueText, call, known),
        _ => null,
    };

    private string? Part(InterpolatedStringExpressionSyntax whole, InterpolatedStringContentSyntax part, Dictionary<string, string> known)
    {
        if (part is InterpolationSyntax hole)
        {
            return Text(hole.Expression, known);
        }

        var text = ((InterpolatedStringTextSyntax)part).TextToken.ValueText;
        return whole.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken)
            ? text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) : text;
    }

    private string? Constant(string name) =>
        root.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(variable => variable.Identifier.ValueText == name && variable.Parent?.Parent is FieldDeclarationSyntax)
            is { Initializer.Value: { } value } ? Text(value, []) : null;

    /// <summary>What a method of the tests gives, by name or position of its arguments, else by their defaults.</summary>
    private string? Called(string name, InvocationExpressionSyntax call, Dictionary<string, string> known)
    {
        if (root.DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Identifier.ValueText == name)
            is not { ExpressionBody.Expression: { } body } called)
        {
            return null;
        }

        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < called.ParameterList.Parameters.Count; i++)
        {
            var parameter = called.ParameterList.Parameters[i];
            var argument = call.ArgumentList.Arguments.FirstOrDefault(one => one.NameColon?.Name.Identifier.ValueText == parameter.Identifier.ValueText)
                ?? (i < call.ArgumentList.Arguments.Count && call.ArgumentList.Arguments[i].NameColon is null ? call.ArgumentList.Arguments[i] : null);
            if ((argument?.Expression ?? parameter.Default?.Value) is not { } value || Text(value, known) is not { } text)
            {
                return null;
            }

            given.Add(parameter.Identifier.ValueText, text);
        }

        return Text(body, given);
    }

    private static string? Join(string?[] parts) => parts.Contains(null) ? null : string.Concat(parts);
}
