using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1008.</summary>
public sealed class ToolsetCanBeGeneratedTests
{
    [Theory]
    [InlineData("public sealed class [|A|];", "is not partial, so its dispatcher cannot be generated. Add 'partial'.")]
    [InlineData("public sealed partial record [|A|];", "is a record. Make it a class: a connector is no value.")]
    [InlineData("public sealed partial class [|A|]<T>;", "is generic. Make it a class without type parameters.")]
    [InlineData("public static partial class [|A|];", "is static, so no host can create it. Remove 'static'; its tools may be static.")]
    [InlineData("public abstract partial class [|A|];", "is abstract, so no host can create it. Remove 'abstract', or put [Toolset] on the class that derives from it and declare the tools there.")]
    [InlineData("file sealed partial class [|A|];", "is local to its file. Make it internal or public.")]
    public Task ReportsAClassThatCannotBeGeneratedFor(string type, string message) =>
        AnalyzerVerifier<ToolsetCanBeGenerated>.VerifyMessagesAsync("[Toolset(\"a\")]\n" + type, $"Toolset 'A' {message}");

    [Fact]
    public Task ReportsANestedClass() => AnalyzerVerifier<ToolsetCanBeGenerated>.VerifyMessagesAsync(
        "public partial class Outer { [Toolset(\"a\")] private sealed partial class [|A|]; }",
        "Toolset 'A' is nested in another type. Move it into a namespace.");

    [Theory]
    [InlineData("public partial struct [|A|];")]
    [InlineData("public partial record struct [|A|];")]
    [InlineData("public partial interface [|A|];")]
    public Task ReportsWhatIsNoClassBesideTheCompiler(string type) => AnalyzerVerifier<ToolsetCanBeGenerated>.VerifyBrokenAsync("[Toolset(\"a\")]\n" + type);

    [Fact]
    public Task ReportsEachThingThatStandsInTheWay() => AnalyzerVerifier<ToolsetCanBeGenerated>.VerifyMessagesAsync(
        "[Toolset(\"a\")] public static class [|[|A|]|];",
        "Toolset 'A' is not partial, so its dispatcher cannot be generated. Add 'partial'.",
        "Toolset 'A' is static, so no host can create it. Remove 'static'; its tools may be static.");

    [Fact]
    public Task ReportsToolsThatNoDispatcherCanCall() => AnalyzerVerifier<ToolsetCanBeGenerated>.VerifyMessagesAsync(
        """
        public interface I { void Explicit(); }
        [Toolset("a")]
        public sealed partial class A : I
        {
            [Tool] private void [|Generic|]<T>(T value) { }
            [Tool] private void References(ref int [|a|], out int [|b|], in int [|c|], string d) => b = 0;
            [Tool] private ref int [|ByReference|](int[] a) => ref a[0];
            [Tool] private async void [|Forgotten|]() => await Task.Yield();
            [Tool] partial void [|NoBody|]();
            [Tool] public static A operator [|+|](A a, A b) => a;
            public int Number { [Tool] [|get|] => 1; }
            [Tool] void I.[|Explicit|]() { }
            private void Outer() { [Tool] void [|Local|]() { } Local(); Action f = [Tool] () [|=>|] { }; f(); }
        }
        """,
        "Tool 'Generic' is generic, so its arguments have no schema. Declare one method for each type.",
        "Tool 'References' takes 'a' by reference. Pass it by value, and give results back by the return type.",
        "Tool 'References' takes 'b' by reference. Pass it by value, and give results back by the return type.",
        "Tool 'References' takes 'c' by reference. Pass it by value, and give results back by the return type.",
        "Tool 'ByReference' returns by reference. Return a value.",
        "Tool 'Forgotten' is 'async void', so nobody knows when it ends or whether it failed. Return Task.",
        "Tool 'NoBody' has no body. Write it, or put [Tool] where the body is.",
        "Tool 'op_Addition' is an accessor, operator or finalizer. Make it a method.",
        "Tool 'get_Number' is an accessor, operator or finalizer. Make it a method.",
        "Tool 'I.Explicit' implements an interface explicitly, so it has no name to call it by. Implement it implicitly.",
        "Tool 'Local' is a local function or lambda. Make it a method of a [Toolset] class.",
        "Tool '(lambda)' is a local function or lambda. Make it a method of a [Toolset] class.");

    [Fact]
    public Task ReportsAToolOutsideAToolset() => AnalyzerVerifier<ToolsetCanBeGenerated>.VerifyMessagesAsync(
        """
        public abstract class Base { [Tool] protected virtual void [|Read|]() { } }
        public interface I { [Tool] void [|List|]() { } }
        """,
        "Tool 'Read' is in a type that is no toolset, so nothing calls it under its contract. Add [Toolset(name)] to its class, or declare the tool again in a class that has it.",
        "Tool 'List' is in a type that is no toolset, so nothing calls it under its contract. Add [Toolset(name)] to its class, or declare the tool again in a class that has it.");

    [Fact]
    public Task ReportsAnAbstractToolOfAnAbstractToolset() => AnalyzerVerifier<ToolsetCanBeGenerated>.VerifyAsync("""
        [Toolset("a")]
        public abstract partial class [|A|] { [Tool] protected abstract void [|Read|](); }
        """);

    [Fact]
    public Task IsQuietOnEveryFormThatWorks() => AnalyzerVerifier<ToolsetCanBeGenerated>.VerifyFilesAsync(
        """
        namespace N { [Toolset("a")] internal partial class A(IServiceProvider services) : Base
        {
            [Tool] private static void One() { }
            [Tool] public override void Two() { }
            [Tool] internal ValueTask<int> Three(params int[] numbers) => new(services is null ? 1 : 2);
            [Tool] private partial Task Four();
        } }
        """,
        """
        namespace N { partial class A { private partial Task Four() => Task.CompletedTask; } }
        public class Base { public virtual void Two() { void Local() { } Local(); Func<int, int> f = static x => x; f(1); } }
        """);

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<ToolsetCanBeGenerated>.VerifyBrokenAsync("""
        [Toolset("a")]
        public sealed partial class A
        {
            [Tool] private Nowhere X(Nothing<> x = ) { }
            [Tool]
            private void Outer() { [Tool] void
        """);
}
