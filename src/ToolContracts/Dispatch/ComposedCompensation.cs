namespace ToolContracts.Dispatch;

/// <summary>The arguments by which a recorded call is undone, or why there are none.</summary>
/// <param name="Arguments">The arguments as UTF-8 JSON.</param>
/// <param name="Undone">The call.</param>
/// <param name="Problem">Stable code of what is wrong; null where nothing is.</param>
internal sealed record ComposedCompensation(byte[] Arguments, UndoneCall? Undone, string? Problem);
