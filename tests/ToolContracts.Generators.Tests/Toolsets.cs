using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Generators.Schemas;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests;

/// <summary>Models of toolsets under test, as the pipeline makes them.</summary>
internal static class Toolsets
{
    /// <summary>The models of sources that compile but for what is not generated.</summary>
    public static ToolsetModel[] Models(params IEnumerable<string> sources)
    {
        var compilation = References.Compile(sources);
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()));
        var run = GeneratorRun.Of<ToolsetGenerator>(compilation);
        GeneratorVerifier<ToolsetGenerator>.AssertModelsAreValues(run);
        return [.. run.Outputs(ToolsetGenerator.ModelStep).OfType<ToolsetModel>()];
    }

    /// <summary>A toolset with one tool that only reads.</summary>
    /// <param name="signature">What stands after <c>private static</c>, with the body.</param>
    /// <param name="types">Types beside the toolset.</param>
    public static string Source(string signature, string types = "") => $$"""
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using System.Collections.Immutable;
        using System.Collections.Frozen;

        namespace Under.Test;

        [Toolset("t")]
        internal sealed partial class Tools
        {
            [Tool("x"), SideEffect(SideEffect.None)]
            private static {{signature}}
        }

        {{types}}
        """;

    /// <summary>The input schema of a tool with given parameters.</summary>
    public static string Input(string parameters, string types = "", bool withTexts = true)
    {
        var toolset = Models(Source($"void X({parameters}) {{ }}", types)).Single();
        Assert.Empty(toolset.Faults);
        var schema = SchemaEmitter.Input(toolset, toolset.Tools[0], withTexts);
        Oracle.AssertReads(schema);
        return schema;
    }

    /// <summary>The schema of the one parameter <c>a</c>.</summary>
    public static string Parameter(string parameter, string types = "")
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Input(parameter, types));
        return schema.RootElement.GetProperty("properties").GetProperty("a").GetRawText();
    }

    /// <summary>The output schema of a tool of a given return type.</summary>
    public static string Output(string returnType, string types = "")
    {
        var toolset = Models(Source($"{returnType} X() => throw null!;", types)).Single();
        Assert.Empty(toolset.Faults);
        var schema = SchemaEmitter.Output(toolset, toolset.Tools[0], withTexts: true);
        Oracle.AssertReads(schema);
        return schema;
    }

    /// <summary>The faults of a tool, which is not written then.</summary>
    public static string[] Faults(string signature, string types = "")
    {
        var toolset = Models(Source(signature, types)).Single();
        Assert.True((toolset.Tools.Count == 0) == (toolset.Faults.Count > 0));
        return [.. toolset.Faults];
    }
}
