namespace ToolContracts.Guards.TaskLoop;

/// <summary>How much one task may do, so that an agent that runs in circles ends. Calls without a task are not counted.</summary>
public sealed class TaskLoopOptions
{
    /// <summary>Calls of a task: 1 to 1,000,000.</summary>
    public int MaxCalls { get; set; } = 500;

    /// <summary>Calls of one tool with the same arguments within a task, replays of a key not among them: 1 to 1,000,000. Calls that are held for an approval count apart, up to the same number.</summary>
    public int MaxIdenticalCalls { get; set; } = 25;

    /// <summary>How deep calls may nest: a tool that dispatches a call, whose tool dispatches another: 1 to 64.</summary>
    public int MaxDepth { get; set; } = 8;

    /// <summary>How long a task that makes no call is remembered: 1 minute to 30 days.</summary>
    public TimeSpan Memory { get; set; } = TimeSpan.FromHours(24);

    internal IEnumerable<string> Problems()
    {
        if (MaxCalls is < 1 or > 1_000_000 || MaxIdenticalCalls is < 1 or > 1_000_000)
        {
            yield return $"{nameof(MaxCalls)} and {nameof(MaxIdenticalCalls)} of a task are {MaxCalls} and {MaxIdenticalCalls}. Set them between 1 and 1,000,000.";
        }

        if (MaxDepth is < 1 or > 64)
        {
            yield return $"{nameof(MaxDepth)} of a task is {MaxDepth}. Set it between 1 and 64.";
        }

        if (Memory < TimeSpan.FromMinutes(1) || Memory > TimeSpan.FromDays(30))
        {
            yield return $"{nameof(Memory)} of a task is {Memory}. Set it between 1 minute and 30 days.";
        }
    }
}
