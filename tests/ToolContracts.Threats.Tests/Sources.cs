using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Threats.Tests;

/// <summary>Reads where [Threat] stands, from the sources of the tests: nothing is built or run for it.</summary>
internal sealed class Sources
{
    private const string Mark = "Threat";

    private readonly List<(string File, ClassDeclarationSyntax Class)> _classes = [];

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path from the repository's root.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The same object.</returns>
    public Sources Add(string file, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        _classes.AddRange(root.DescendantNodes().OfType<ClassDeclarationSyntax>().Select(found => (file, found)));
        return this;
    }

    /// <summary>Reads the tests of the repository, and the cases of the conformance suite. Labelled code of tests/corpus is no test, and is not read.</summary>
    public static Sources OfRepository()
    {
        var sources = new Sources();
        foreach (var folder in Directory.GetDirectories(Path.Combine(Repository.Root, "tests"), "ToolContracts.*").Append(Path.Combine(Repository.Root, "src/ToolContracts.Testing")))
        {
            foreach (var file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            {
                sources.Add(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file));
            }
        }

        return sources;
    }

    /// <summary>All that name a row, and what is wrong with some of them.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    public List<Proof> Proofs(List<string> problems)
    {
        List<Proof> proofs = [];
        foreach (var (file, found) in _classes)
        {
            var name = found.Identifier.Text;
            var before = proofs.Count;
            var tests = found.Members.OfType<MethodDeclarationSyntax>().Where(static method => TestOf(method) is not null).ToArray();
            var marks = Marks(found.AttributeLists).ToArray();
            if (marks.Length > 0 && tests.Length == 0)
            {
                problems.Add($"{file}: {name} names a threat and has no test.");
            }

            proofs.AddRange(marks.Select(mark => Read(mark, file, name, tests.Select(GapOf).FirstOrDefault(static gap => gap is not null))));
            foreach (var method in found.Members.OfType<MethodDeclarationSyntax>())
            {
                foreach (var mark in Marks(method.AttributeLists))
                {
                    if (!tests.Contains(method))
                    {
                        problems.Add($"{file}: {name}.{method.Identifier.Text} names a threat and is no test.");
                    }

                    proofs.Add(Read(mark, file, $"{name}.{method.Identifier.Text}", GapOf(method)));
                }
            }

            if (proofs.Count > before && found.Modifiers.Any(SyntaxKind.AbstractKeyword) && !IsDerivedFrom(name))
            {
                problems.Add($"{file}: {name} names a threat, is abstract, and no class of tests derives from it.");
            }
        }

        return proofs;
    }

    private static Proof Read(AttributeSyntax mark, string file, string test, string? gap)
    {
        var number = (int)((LiteralExpressionSyntax)mark.ArgumentList!.Arguments[0].Expression).Token.Value!;
        return new Proof(file, test, number, Text(Argument(mark, "Part")), gap);
    }

    private static IEnumerable<AttributeSyntax> Marks(SyntaxList<AttributeListSyntax> lists) =>
        lists.SelectMany(static list => list.Attributes).Where(static attribute => attribute.Name.ToString() == Mark);

    private static AttributeSyntax? TestOf(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(static attribute => attribute.Name.ToString() is "Fact" or "Theory");

    // A test that nobody runs shows nothing, so it counts as a gap too.
    private static string? GapOf(MethodDeclarationSyntax method)
    {
        var test = TestOf(method);
        return test is null ? null
            : Argument(test, "SkipUnless") is null && Argument(test, "SkipWhen") is null && Text(Argument(test, "Skip")) is { } reason ? reason
            : Argument(test, "Explicit") is not null ? "It runs only where it is asked for." : null;
    }

    private static ExpressionSyntax? Argument(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == name)?.Expression;

    private static string? Text(ExpressionSyntax? expression) => (expression as LiteralExpressionSyntax)?.Token.ValueText;

    private bool IsDerivedFrom(string name) => _classes.Any(pair => !pair.Class.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && pair.Class.BaseList?.Types.Any(type => type.Type.ToString() == name) == true);
}
