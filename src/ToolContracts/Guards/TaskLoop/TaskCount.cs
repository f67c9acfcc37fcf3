using ToolContracts.Evidence;

namespace ToolContracts.Guards.TaskLoop;

/// <summary>What one task has done.</summary>
internal sealed class TaskCount
{
    private readonly Dictionary<(string Tool, Digest Arguments), int> _identical = [];
    private int _calls;

    /// <summary>When it made its last call, as a timestamp.</summary>
    public long LastCall { get; private set; }

    /// <summary>Counts a call.</summary>
    /// <returns>The limit that is reached, or null where the call was counted.</returns>
    public string? Count(string tool, Digest arguments, long now, TaskLoopOptions options)
    {
        lock (_identical)
        {
            LastCall = now;
            if (_calls >= options.MaxCalls)
            {
                return "task-calls";
            }

            var identical = _identical.GetValueOrDefault((tool, arguments));
            if (identical >= options.MaxIdenticalCalls)
            {
                return "task-identical-calls";
            }

            _calls++;
            _identical[(tool, arguments)] = identical + 1;
            return null;
        }
    }
}
