using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Tests;

/// <summary>One rule. Most are an analyzer of their own, which has their name; those that share an analysis share its analyzer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name: what holds.</param>
/// <param name="Analyzers">The analyzers that report it.</param>
/// <param name="Descriptors">What they say; the first is the one that tables show.</param>
internal sealed record Rule(string Id, string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<DiagnosticDescriptor> Descriptors)
{
    /// <summary>Whether the mode Strict makes its warning an error.</summary>
    public bool IsErrorInStrict => Descriptors[0].CustomTags.Contains(RuleTags.ErrorInStrict);

    /// <summary>Its severity as the pages state it: in Recommended and, where it differs, in Strict.</summary>
    public string Severity => Descriptors[0].DefaultSeverity == DiagnosticSeverity.Error ? "error" : IsErrorInStrict ? "warning, error in Strict" : "warning";

    public override string ToString() => Name;
}
