using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>Which implementations a call of an interface ends in, by what is known of its receiver.</summary>
public sealed class ReceiversTests
{
    private const string Handlers = """
        public interface IHandler<T> { string Handle(T what, string text); }
        public sealed record Order; public sealed record Visit;
        public sealed class OrderHandler : IHandler<Order> { public string Handle(Order what, string text) => text; }
        public sealed class VisitHandler : IHandler<Visit> { public string Handle(Visit what, string text) => "done"; }
        public sealed class AnyHandler<T> : IHandler<(T, int)> { public string Handle((T, int) what, string text) => text; }
        """;

    [Fact]
    public Task AnInterfaceOfOtherArgumentsIsNotMeant() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(
        """[Tool] private string A([Injected] IHandler<Visit> handler) => handler.Handle(new Visit(), configuration["Shop:ApiKey"]!);""", Handlers), "TOOL2001");

    [Fact]
    public Task AnInterfaceOfTheSameArgumentsIs() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(
        """[Tool] private string A([Injected] IHandler<Order> handler) => [|handler.Handle(new Order(), configuration["Shop:ApiKey"]!)|];""", Handlers), "TOOL2001");

    [Fact]
    public Task AnArgumentThatATypeParameterStandsForMayBeTheSame() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(
        """[Tool] private string A([Injected] IHandler<(Visit, int)> handler) => [|handler.Handle((new Visit(), 1), configuration["Shop:ApiKey"]!)|];""", Handlers), "TOOL2001");

    private const string Loud = """
        public sealed class Loud : IEqualityComparer<string>
        {
            public bool Equals(string? one, string? other) => one == other;
            public int GetHashCode(string text) { Console.WriteLine(text); return 0; }
        }
        """;

    [Fact]
    public Task AnObjectOfALibraryIsNoClassOfTheProject() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(
        """[Tool] private int A() => ((IEqualityComparer<string>)StringComparer.Ordinal).GetHashCode(configuration["Shop:ApiKey"]!);""", Loud), "TOOL2004");

    [Fact]
    public Task WhatOnlyAnInterfaceTellsMayBeIt() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(
        """[Tool] private int A([Injected] IEqualityComparer<string> comparer) => comparer.GetHashCode([|configuration["Shop:ApiKey"]|]!);""", Loud), "TOOL2004");
}
