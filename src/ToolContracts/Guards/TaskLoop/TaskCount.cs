using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Guards.TaskLoop;

/// <summary>What one task has done.</summary>
internal sealed class TaskCount
{
    private readonly Dictionary<(string Tool, Digest Arguments), int> _identical = [];
    private readonly Dictionary<(string Tool, Digest Arguments), int> _heldIdentical = [];
    private int _calls;
    private int _held;

    /// <summary>Goes on from what a task has done before.</summary>
    /// <param name="known">What the log has of it.</param>
    public TaskCount(IEnumerable<TaskCall> known)
    {
        foreach (var one in known)
        {
            _identical[(one.Tool, one.Fingerprint)] = one.Count;
            _calls = (int)Math.Min((long)_calls + one.Count, int.MaxValue);
        }
    }

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

    /// <summary>
    /// Counts a call among those that were held for an approval, and no longer among those that ran: otherwise an agent that asked while people
    /// were deciding could not make the call that they approved. Held calls have the same limits, each for itself.
    /// </summary>
    /// <returns>The limit that is reached, or null where the call may be told that it is held.</returns>
    public string? Hold(string tool, Digest arguments, TaskLoopOptions options)
    {
        lock (_identical)
        {
            // Nothing to give back where the task was forgotten while the call waited for its preview.
            if (_identical.GetValueOrDefault((tool, arguments)) is > 0 and var identical)
            {
                _calls--;
                _identical[(tool, arguments)] = identical - 1;
            }

            if (IsHeldOutUnderLock(tool, arguments, options))
            {
                return "task-held-calls";
            }

            _held++;
            _heldIdentical[(tool, arguments)] = _heldIdentical.GetValueOrDefault((tool, arguments)) + 1;
            return null;
        }
    }

    /// <summary>Whether the next call of its like that is held reaches a limit.</summary>
    public bool IsHeldOut(string tool, Digest arguments, TaskLoopOptions options)
    {
        lock (_identical)
        {
            return IsHeldOutUnderLock(tool, arguments, options);
        }
    }

    private bool IsHeldOutUnderLock(string tool, Digest arguments, TaskLoopOptions options) =>
        _held >= options.MaxCalls || _heldIdentical.GetValueOrDefault((tool, arguments)) >= options.MaxIdenticalCalls;
}
