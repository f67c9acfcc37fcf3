using System.Text;
using ToolContracts;

namespace QuickStart;

/// <summary>Prints what happens, and remembers whether all of it was as it should be.</summary>
internal sealed class Day
{
    private int _step;
    private int _surprises;

    /// <summary>Whether anything turned out otherwise.</summary>
    public bool HadSurprises => _surprises > 0;

    /// <summary>Begins a part of the day.</summary>
    public void Begin(string title, string? call = null)
    {
        Console.WriteLine();
        Console.WriteLine($"{++_step}. {title}");
        if (call is not null)
        {
            Console.WriteLine($"     call    {call}");
        }
    }

    /// <summary>Shows an outcome.</summary>
    public static void Show(ToolOutcome outcome)
    {
        var text = outcome switch
        {
            ToolOutcome.Completed { Replayed: true } replayed => $"completed, from the record: {Encoding.UTF8.GetString(replayed.Result.Span)}",
            ToolOutcome.Completed completed => $"completed: {Encoding.UTF8.GetString(completed.Result.Span)}",
            ToolOutcome.Invalid invalid => "invalid-arguments" + string.Concat(invalid.Faults.Select(static fault => $"\n             {fault.Path}: expected {fault.Expected} ({fault.Code})")),
            ToolOutcome.ApprovalRequired required => $"approval-required: proposal {required.ProposalId[..8]}…",
            _ => outcome.Code,
        };
        Console.WriteLine($"     outcome {text}");
    }

    /// <summary>States what must be so.</summary>
    public void Expect(bool isSo, string statement)
    {
        Console.WriteLine($"     {(isSo ? "  ok   " : "  NOT  ")} {statement}");
        _surprises += isSo ? 0 : 1;
    }
}
