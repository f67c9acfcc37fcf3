using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ToolContracts.CodeFixes;

/// <summary>Edits of attributes that fixes share.</summary>
internal static class AttributeEdits
{
    /// <summary>Adds attribute lists below those that a method has.</summary>
    /// <param name="method">The method.</param>
    /// <param name="attributes">Each as it would be written between brackets, with the library's names in full: <c>ToolContracts.SideEffect(…)</c>.</param>
    public static MethodDeclarationSyntax WithAttributes(this MethodDeclarationSyntax method, params string[] attributes)
    {
        var lists = attributes.Select(static attribute => SyntaxFactory.ParseCompilationUnit($"[{attribute}]\nclass C;").DescendantNodes()
            .OfType<AttributeListSyntax>().First()
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation)
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)).ToArray();
        if (method.AttributeLists.Count > 0)
        {
            return method.AddAttributeLists(lists);
        }

        // The documentation above the method hangs on its first token.
        lists[0] = lists[0].WithLeadingTrivia(method.GetLeadingTrivia());
        return method.WithoutLeadingTrivia().AddAttributeLists(lists);
    }

    /// <summary>Adds attribute lists to a method that other edits may have changed already.</summary>
    public static void AddAttributes(this SyntaxEditor editor, MethodDeclarationSyntax method, params string[] attributes) =>
        editor.ReplaceNode(method, (current, _) => ((MethodDeclarationSyntax)current).WithAttributes(attributes));

    /// <summary>Adds an attribute on a line of its own above those that a class, property or other member has.</summary>
    /// <param name="member">The member.</param>
    /// <param name="attribute">As it would be written between brackets, with the library's names in full.</param>
    public static TMember WithAttribute<TMember>(this TMember member, string attribute)
        where TMember : MemberDeclarationSyntax
    {
        var list = SyntaxFactory.ParseCompilationUnit($"[{attribute}]\nclass C;").DescendantNodes().OfType<AttributeListSyntax>().First()
            .WithLeadingTrivia(member.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        var bare = member.WithoutLeadingTrivia();
        return (TMember)bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    /// <summary>Adds an attribute before those that a parameter has.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="attribute">As it would be written between brackets, with the library's names in full.</param>
    public static ParameterSyntax WithAttribute(this ParameterSyntax parameter, string attribute)
    {
        var list = SyntaxFactory.ParseCompilationUnit($"[{attribute}]\nclass C;").DescendantNodes().OfType<AttributeListSyntax>().First()
            .WithLeadingTrivia()
            .WithTrailingTrivia(SyntaxFactory.Space)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        var bare = parameter.WithoutLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list)).WithLeadingTrivia(parameter.GetLeadingTrivia());
    }

    /// <summary>Sets a named argument of an attribute, whether it is there or not.</summary>
    public static void SetArgument(this SyntaxEditor editor, AttributeSyntax attribute, string name, ExpressionSyntax value) =>
        editor.ReplaceNode(attribute, (current, _) => WithArgument((AttributeSyntax)current, name, value));

    /// <summary>Removes an attribute, and its list where it is the only one in it.</summary>
    public static void RemoveAttribute(this SyntaxEditor editor, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            editor.ReplaceNode(list, (current, _) => Without((AttributeListSyntax)current, attribute));
            return;
        }

        editor.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia);
        if (list.Parent is { } owner && owner.GetFirstToken() == list.OpenBracketToken)
        {
            // The documentation above the declaration hangs on its first token.
            editor.ReplaceNode(owner, (current, _) => current.WithLeadingTrivia(list.GetLeadingTrivia()));
        }
    }

    /// <summary>A text as a literal.</summary>
    public static LiteralExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary>A text as it is written between quotes in code.</summary>
    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The named argument of an attribute; null where it is not written.</summary>
    public static AttributeArgumentSyntax? Argument(this AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The attribute of a name among those of a method that other edits may have changed already; null where there is none.</summary>
    /// <param name="method">The method.</param>
    /// <param name="name">The attribute's name without the ending Attribute.</param>
    public static AttributeSyntax? OnMethod(MethodDeclarationSyntax method, string name) =>
        method.AttributeLists.Where(static list => list.Target is null).SelectMany(static list => list.Attributes).FirstOrDefault(attribute => Last(attribute.Name) is { } last && (last == name || last == name + "Attribute"));

    private static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static AttributeListSyntax Without(AttributeListSyntax list, AttributeSyntax attribute) =>
        list.Attributes.FirstOrDefault(one => one.IsEquivalentTo(attribute)) is { } found ? list.WithAttributes(list.Attributes.Remove(found)) : list;

    private static AttributeSyntax WithArgument(AttributeSyntax attribute, string name, ExpressionSyntax value)
    {
        if (attribute.Argument(name) is { } argument)
        {
            return attribute.ReplaceNode(argument.Expression, value.WithTriviaFrom(argument.Expression));
        }

        var added = SyntaxFactory.AttributeArgument(value).WithNameEquals(SyntaxFactory.NameEquals(name)).WithAdditionalAnnotations(Formatter.Annotation);
        return attribute.AddArgumentListArguments(added);
    }
}
