using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>Something that a tool's code does to the world outside of the process, or a host that it reaches.</summary>
/// <param name="Does">What it does, as a message says it: <c>writes a file</c>.</param>
/// <param name="Impact">Its impact.</param>
/// <param name="IsEffect">False: it changes nothing by itself.</param>
/// <param name="IsOfOtherTool">Another tool, or a method that states its effect, does it.</param>
/// <param name="Hosts">The hosts that it may reach; empty where it reaches none.</param>
/// <param name="At">The call, and how the tool's code got there.</param>
internal sealed record Effect(string Does, ImpactValue Impact, bool IsEffect, bool IsOfOtherTool, ImmutableArray<ReachedHost> Hosts, CallRoute At);
