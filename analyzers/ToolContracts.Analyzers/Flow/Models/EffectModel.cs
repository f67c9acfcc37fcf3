namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A member that changes something outside of the process.</summary>
/// <param name="Does">What it does, as a message says it: <c>writes a file</c>.</param>
/// <param name="Impact">Flags of the library's Impact.</param>
/// <param name="IsEffect">False: it only reaches a host, which [Egress] has to name.</param>
/// <param name="Host">Where the URL or host is that it reaches; null: none.</param>
/// <param name="Unless">No effect where this holds; null: always one.</param>
internal sealed record EffectModel(string Does, int Impact, bool IsEffect, Endpoint? Host, ModelCondition? Unless);
