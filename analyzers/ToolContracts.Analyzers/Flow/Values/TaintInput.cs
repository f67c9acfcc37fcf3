namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>What a value carries of what a method is given: those labels that pass.</summary>
internal sealed record TaintInput(Input Input, Labels Passing);
