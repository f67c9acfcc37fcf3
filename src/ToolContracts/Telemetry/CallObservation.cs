using System.Diagnostics;

namespace ToolContracts.Telemetry;

/// <summary>A call that telemetry looks at.</summary>
/// <param name="Tool">Full name of the tool; null where the host has none of that name.</param>
/// <param name="Span">Its span; null where nobody listens.</param>
/// <param name="Started">When it began, in ticks of the stopwatch; 0 where nobody asks how long it takes.</param>
internal readonly record struct CallObservation(string? Tool, Activity? Span, long Started);
