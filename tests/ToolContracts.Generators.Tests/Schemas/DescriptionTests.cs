using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.Generators.Model;
using ToolContracts.Generators.Schemas;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests.Schemas;

public sealed class DescriptionTests
{
    private const string Documented = """
        namespace Under.Test;

        [Toolset("t")]
        internal sealed partial class Tools
        {
            /// <summary>
            /// Sends <see cref="Order"/>s to <paramref name="order"/>,
            /// or <c>null</c> &amp; <see langword="null"/>.
            /// </summary>
            /// <param name="order">The order.</param>
            /// <returns>What came of it.</returns>
            [Tool("x"), SideEffect(SideEffect.None)]
            private static Receipt Send(Order order, [System.ComponentModel.Description(" By attribute. ")] int count) => throw null!;
        }

        /// <summary>An order.</summary>
        /// <param name="Sku">Which article.</param>
        internal sealed record Order(string Sku)
        {
            /// <summary>How many.</summary>
            public int Quantity { get; init; } = 1;

            /** <summary>
             *  A note.
             *  </summary> */
            public string? Note { get; init; }
        }

        internal class Base
        {
            /// <summary>From the base.</summary>
            public virtual int Number { get; set; }
        }

        /// <summary>A receipt.</summary>
        internal sealed class Receipt : Base
        {
            /// <inheritdoc/>
            public override int Number { get; set; }
        }
        """;

    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.Diagnose)]
    public void AreReadWhateverTheProjectDoesWithDocumentation(DocumentationMode mode)
    {
        var options = References.ParseOptions.WithDocumentationMode(mode);
        var compilation = CSharpCompilation.Create(
            "Under.Test",
            [CSharpSyntaxTree.ParseText(Documented, options), CSharpSyntaxTree.ParseText(References.GlobalUsings, options)],
            References.All,
            References.CompilationOptions);
        var toolset = (ToolsetModel)GeneratorRun.Of<ToolsetGenerator>(compilation).Outputs(ToolsetGenerator.ModelStep).Single();
        Assert.Equal("Sends Orders to order, or null & null.", toolset.Tools[0].Contract.Description);
        var input = SchemaEmitter.Input(toolset, toolset.Tools[0], withTexts: true);
        foreach (var text in new[] { "The order.", "By attribute.", "Which article.", "How many.", "A note." })
        {
            Assert.Contains($"\"description\":\"{text}\"", input, StringComparison.Ordinal);
        }

        var output = SchemaEmitter.Output(toolset, toolset.Tools[0], withTexts: true);
        Assert.Contains("\"description\":\"From the base.\"", output, StringComparison.Ordinal);
        Assert.Contains("\"description\":\"What came of it.\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AreNotInTheTextThatTheSchemasHashIsTakenOver()
    {
        var toolset = Toolsets.Models(Documented).Single();
        Assert.DoesNotContain("description", SchemaEmitter.Input(toolset, toolset.Tools[0], withTexts: false), StringComparison.Ordinal);
        Assert.DoesNotContain("description", SchemaEmitter.Output(toolset, toolset.Tools[0], withTexts: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/// <summary>Unclosed <b>")]
    [InlineData("/// <summary>A & B</summary>")]
    [InlineData("/// <!DOCTYPE x [<!ENTITY y \"z\">]><summary>&y;</summary>")]
    [InlineData("// <summary>No documentation</summary>")]
    [InlineData("//// <summary>No documentation</summary>")]
    [InlineData("/***/")]
    public void ThatAreNotWellFormedAreNone(string comment)
    {
        var source = Toolsets.Source("void X() { }").Replace("[Tool(", comment + "\n    [Tool(", StringComparison.Ordinal);
        Assert.Equal("", Toolsets.Models(source).Single().Tools[0].Contract.Description);
    }
}
