using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1001.</summary>
[Threat(6, Part = "effect")]
public sealed class SideEffectIsStatedTests
{
    [Fact]
    public Task ReportsAToolThatStatesNoSideEffect() => AnalyzerVerifier<SideEffectIsStated>.VerifyAsync("""
        [Toolset("notes")]
        public sealed partial class NoteTools
        {
            [Tool]
            public string [|Read|](int id) => "";
        }
        """);

    [Fact]
    public Task ReportsAToolOutsideAToolsetToo() => AnalyzerVerifier<SideEffectIsStated>.VerifyAsync("""
        public sealed class NoteTools
        {
            [Tool]
            private static string [|Read|](int id) => "";
        }
        """);

    [Fact]
    public Task IsQuietWhereTheClassStatesADefault() => AnalyzerVerifier<SideEffectIsStated>.VerifyAsync("""
        [Toolset("notes"), SideEffect(SideEffect.None)]
        public sealed partial class NoteTools
        {
            [Tool]
            public string Read(int id) => "";
        }
        """);

    [Fact]
    public Task IsQuietOnAMethodThatIsNoTool() => AnalyzerVerifier<SideEffectIsStated>.VerifyAsync("""
        [Toolset("notes")]
        public sealed partial class NoteTools
        {
            public string Read(int id) => "";
        }
        """);

    [Fact]
    public Task SurvivesAHalfTypedAttribute() => AnalyzerVerifier<SideEffectIsStated>.VerifyBrokenAsync("""
        [Toolset("notes")]
        public sealed partial class NoteTools
        {
            [Tool, SideEffect(SideEffect.]
            public string [|Read|](int id) => "";

            [Tool, SideEffect(
        }
        """);

    [Fact]
    public Task OffersEachSideEffect() => CodeFixVerifier<SideEffectIsStated, SideEffectIsStatedFix>.VerifyAsync(
        """
        [Toolset("notes")]
        public sealed partial class NoteTools
        {
            /// <summary>Reads.</summary>
            [Tool]
            public string [|Read|](int id) => "";
        }
        """,
        """
        [Toolset("notes")]
        public sealed partial class NoteTools
        {
            /// <summary>Reads.</summary>
            [Tool]
            [SideEffect(SideEffect.Reversible)]
            public string Read(int id) => "";
        }
        """,
        "SideEffect.Reversible");

    [Fact]
    public Task FixesAllToolsOfADocument() => CodeFixVerifier<SideEffectIsStated, SideEffectIsStatedFix>.VerifyFixAllAsync(
        """
        [Toolset("notes")]
        public sealed partial class NoteTools
        {
            [Tool]
            public string [|Read|](int id) => "";

            [Tool]
            public string [|List|]() => "";
        }
        """,
        """
        [Toolset("notes")]
        public sealed partial class NoteTools
        {
            [Tool]
            [SideEffect(SideEffect.None)]
            public string Read(int id) => "";

            [Tool]
            [SideEffect(SideEffect.None)]
            public string List() => "";
        }
        """,
        "SideEffect.None");
}
