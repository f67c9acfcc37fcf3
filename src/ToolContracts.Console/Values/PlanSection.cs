namespace ToolContracts.Console.Values;

/// <summary>The lines of a plan that belong together: those of one object of it.</summary>
/// <param name="Title">What it is, as words; empty for the plan's own lines.</param>
/// <param name="Items">The lines.</param>
internal sealed record PlanSection(string Title, IReadOnlyList<PlanItem> Items);
