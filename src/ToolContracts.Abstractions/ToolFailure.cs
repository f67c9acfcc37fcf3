namespace ToolContracts;

/// <summary>What a tool knows about its effect when it fails.</summary>
public enum ToolFailure
{
    /// <summary>The effect did not start; the same call may be tried again.</summary>
    NotStarted = 0,

    /// <summary>The call failed for good and left no effect; the failure is recorded and replayed.</summary>
    Final = 1,
}
