using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1011.</summary>
public sealed class AsynchronousToolCanBeCancelledFixTests
{
    [Theory]
    [InlineData("private Task [|A|]() => Task.CompletedTask;", "private Task A(CancellationToken cancellationToken) => Task.CompletedTask;")]
    [InlineData("private Task [|A|](int a) => Task.CompletedTask;", "private Task A(int a, CancellationToken cancellationToken) => Task.CompletedTask;")]
    [InlineData("private Task [|A|](int a = 1) => Task.CompletedTask;", "private Task A(int a = 1, CancellationToken cancellationToken = default) => Task.CompletedTask;")]
    [InlineData("public Task [|A|](int a) => Task.CompletedTask;", "public Task A(int a, CancellationToken cancellationToken = default) => Task.CompletedTask;")]
    [InlineData("private Task [|A|](params int[] a) => Task.CompletedTask;", "private Task A(CancellationToken cancellationToken, params int[] a) => Task.CompletedTask;")]
    [InlineData("private Task [|A|]() => Task.CompletedTask; void B() => A();", "private Task A(CancellationToken cancellationToken = default) => Task.CompletedTask; void B() => A();")]
    public Task AddsTheToken(string marked, string expected) =>
        CodeFixVerifier<AsynchronousToolCanBeCancelled, AsynchronousToolCanBeCancelledFix>.VerifyAsync(Toolset(marked), Toolset(expected));

    [Fact]
    public Task AddsAllOfADocument() => CodeFixVerifier<AsynchronousToolCanBeCancelled, AsynchronousToolCanBeCancelledFix>.VerifyFixAllAsync(
        Toolset("private Task [|A|]() => Task.CompletedTask;\n    [Tool] private ValueTask [|B|](int b) => default;"),
        Toolset("private Task A(CancellationToken cancellationToken) => Task.CompletedTask;\n    [Tool] private ValueTask B(int b, CancellationToken cancellationToken) => default;"));

    [Theory]
    [InlineData("public override Task [|C|]() => Task.CompletedTask;")]
    [InlineData("public Task [|D|]() => Task.CompletedTask;")]
    [InlineData("private Task [|A|](int cancellationToken) => Task.CompletedTask;")]
    [InlineData("private Task [|A|]() => Task.CompletedTask; private Task A(CancellationToken token) => Task.CompletedTask;")]
    public Task OffersNothingWhereTheSignatureIsDictated(string tool) =>
        CodeFixVerifier<AsynchronousToolCanBeCancelled, AsynchronousToolCanBeCancelledFix>.VerifyNoFixAsync(Toolset(tool));

    private static string Toolset(string tool) => $$"""
        [Toolset("bank")]
        public sealed partial class BankTools : Base, IFace
        {
            [Tool] {{tool}}
        }
        public class Base { public virtual Task C() => Task.CompletedTask; }
        public interface IFace { Task D() => Task.CompletedTask; }
        """;
}
