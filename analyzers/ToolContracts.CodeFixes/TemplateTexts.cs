using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;
using ToolContracts.Shared.Templates;

namespace ToolContracts.CodeFixes;

/// <summary>Texts of templates that fixes write.</summary>
internal static class TemplateTexts
{
    private static readonly string[] References = ["reference", "idempotencyKey", "requestId", "operationId", "messageId", "clientReference"];

    /// <summary>The text of a plain string literal; null for anything else, which a fix leaves alone.</summary>
    public static string? Of(ExpressionSyntax? expression) =>
        expression is LiteralExpressionSyntax literal && literal.Kind() == SyntaxKind.StringLiteralExpression ? literal.Token.ValueText : null;

    /// <summary>A summary that shows some paths.</summary>
    public static string Summary(ToolDeclaration tool, IEnumerable<string> paths)
    {
        var words = tool.Name.Replace('_', ' ').Replace('-', ' ').Replace("{", "{{").Replace("}", "}}");
        var shown = paths.ToArray();
        return shown.Length == 0 ? words : words + ": " + Show(shown);
    }

    /// <summary>Adds paths to the end of a summary.</summary>
    public static string Append(string summary, IEnumerable<string> paths) => summary + ", " + Show(paths);

    /// <summary>Writes parts as a template again, with the path of some holes replaced.</summary>
    public static string Replace(Template template, string wrong, string right)
    {
        var parts = template.Parts.Select(part => part.IsHole
            ? "{" + (string.Join(".", part.Path) == wrong ? right : string.Join(".", part.Path)) + (part.Format is null ? "" : ":" + part.Format) + "}"
            : part.Text.Replace("{", "{{").Replace("}", "}}"));
        return string.Concat(parts);
    }

    /// <summary>
    /// A resource for a tool: the argument that is an identifier by its name, else the first text, else the toolset as a whole. A resource
    /// that is too narrow or too wide only refuses calls until a grant for it is made, so any is safe to begin with.
    /// </summary>
    public static string Resource(ToolDeclaration tool)
    {
        var paths = Nameable(tool, TemplateUse.Resource).ToArray();
        var path = paths.FirstOrDefault(IsIdentifier) ?? paths.FirstOrDefault();
        if (path is null)
        {
            return tool.Toolset.Name;
        }

        var last = path.Substring(path.LastIndexOf('.') + 1);
        var kind = IsIdentifier(path) && last.Length > 2 ? char.ToLowerInvariant(last[0]) + last.Substring(1, last.Length - 3) : tool.Toolset.Name;
        return kind + "/{" + path + "}";
    }

    /// <summary>The one argument that is a business key by its name; null where there is none, or several.</summary>
    public static string? Key(ToolDeclaration tool)
    {
        var keys = Nameable(tool, TemplateUse.Key)
            .Where(static path => References.Contains(path.Substring(path.LastIndexOf('.') + 1), StringComparer.OrdinalIgnoreCase)).Take(2).ToArray();
        return keys is [var only] ? "{" + only + "}" : null;
    }

    private static string Show(IEnumerable<string> paths) => string.Join(", ", paths.Select(static path => path + " {" + path + "}"));

    private static bool IsIdentifier(string path)
    {
        var last = path.Substring(path.LastIndexOf('.') + 1);
        return last is "id" or "Id" || last.EndsWith("Id", StringComparison.Ordinal);
    }

    /// <summary>Paths of the required texts and identifiers that a template may name: arguments, and one level of their members.</summary>
    private static IEnumerable<string> Nameable(ToolDeclaration tool, TemplateUse use)
    {
        foreach (var (parameter, source) in tool.Parameters)
        {
            if (source != ParameterSource.Model || !RequiredValues.IsRequired(parameter))
            {
                continue;
            }

            var members = InvariantText.Has(parameter.Type)
                ? []
                : RequiredValues.Members(parameter.Type, tool.Method.ContainingAssembly, CancellationToken.None);
            foreach (var path in members.Select(member => ImmutableArray.Create(parameter.Name, member.Name)).Prepend([parameter.Name]))
            {
                var text = string.Join(".", path);
                var hole = TemplateResolver.Resolve(new TemplatePart(text, path, null), tool, use);
                if (hole is { Problem: null, IsText: true } && IsTextOrIdentifier(hole))
                {
                    yield return text;
                }
            }
        }
    }

    private static bool IsTextOrIdentifier(ResolvedHole hole) =>
        !InvariantText.IsFraction(hole.Type!) && hole.Type!.Underlying().SpecialType != SpecialType.System_Boolean
        && (!InvariantText.IsInteger(hole.Type!) || IsIdentifier(string.Join(".", hole.Hole.Path)));
}
