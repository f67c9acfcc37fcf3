namespace ToolContracts.Generators.Model;

/// <summary>The interface by which a host finds out in code how a call of a tool ended.</summary>
/// <param name="Accessibility"><c>public</c>, <c>internal</c> or <c>private</c>: no more than the result's type.</param>
/// <param name="Stem">What its name is made of: the method's name less <c>Async</c>.</param>
/// <param name="ResultType">Type of the result as generated code writes it.</param>
/// <param name="Name">Its name; no other type is seen by it within the toolset.</param>
internal sealed record ReconcilerModel(string Accessibility, string Stem, string ResultType, string Name = "");
