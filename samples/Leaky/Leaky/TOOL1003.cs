using ToolContracts;

namespace Leaky;

[Toolset("queue", Owner = "desk")]
public sealed partial class QueueTools(Queue<string> jobs)
{
    /// <summary>Appends a job.</summary>
    /// <param name="queue">Name of the queue.</param>
    /// <param name="job">Number of the job; each has its own.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("queue.append", Resource = "queue/{queue}")]
    private void Append(string queue, string job) => jobs.Enqueue(queue + ": " + job);
}
