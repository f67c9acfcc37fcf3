using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Protocol;
using ToolContracts.Mcp.Clients;
using ToolContracts.Mcp.Content;

namespace ToolContracts.Mcp.Tests;

/// <summary>One tool for each way in which a call can end.</summary>
[Toolset("desk", Version = "1.2.3", Owner = "desk-team")]
public sealed partial class DeskTools(Desk desk)
{
    /// <summary>Writes a note once for each number, "so" it is &lt;kept&gt;.</summary>
    /// <param name="note">The note.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("desk.write", Resource = "note/{note.Number}")]
    [Idempotent(Key = "{note.Number}")]
    private async Task<Written> WriteAsync(Note note, CancellationToken cancellationToken)
    {
        if (note.Text == "wait")
        {
            await desk.WaitAsync("write", cancellationToken);
        }

        return new Written(note.Number, desk.Count("write " + note.Number));
    }

    /// <summary>Spends money.</summary>
    /// <param name="amount">How much.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
    [RequiresPermission("desk.spend", Resource = "purse/main")]
    [RequiresApproval("keeper", Summary = "Spend {amount}")]
    [NotIdempotent("Each payment is another one.")]
    private Written Spend([Range(1, 100)] int amount) => new(amount, desk.Count("spend"));

    /// <summary>Counts the words of a text.</summary>
    /// <param name="text">The text.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Count([StringLength(20, MinimumLength = 1)] string text) => text.Split(' ').Length;

    /// <summary>Does nothing.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static void Rest()
    {
    }

    /// <summary>Waits until it is cancelled.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        await desk.WaitAsync("wait", cancellationToken);
        return "never";
    }

    /// <summary>Fails.</summary>
    /// <param name="before">Whether before anything happened.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Fail(bool before) => throw (before
        ? new ToolFailedException("out-of-ink", ToolFailure.NotStarted)
        : new InvalidOperationException("the password is hunter2"));

    /// <summary>Breaks after its effect.</summary>
    /// <param name="number">Which one.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("desk.break", Resource = "note/{number}")]
    [Idempotent(Key = "{number}")]
    private string Break(int number) => throw new InvalidOperationException("half done " + desk.Count("break") + number);

    /// <summary>Works once a minute.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Limits(CallsPerMinute = 1)]
    private string Rarely() => "worked " + desk.Count("rarely");

    /// <summary>Reports as it goes.</summary>
    /// <param name="progress">Filled by the host.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Report(IProgress<string> progress)
    {
        progress.Report("0/2 begun");
        progress.Report("1/2 half");
        progress.Report("2/2 done");
        return "reported";
    }

    /// <summary>Takes time, and ends when it wants.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Limits(TimeoutSeconds = 1)]
    private static async Task<string> LateAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }

    /// <summary>Shows all kinds of content.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static ToolContent Show() => ToolContent.Of(
        new TextBlock("Look:"),
        new ImageBlock([1, 2, 3], "image/png"),
        new AudioBlock([4, 5, 6], "audio/wav"),
        new ResourceBlock(new TextResource("test://a", "text/plain", "a")));

    /// <summary>Asks the client for everything.</summary>
    /// <param name="client">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static async Task<string> AskAsync([Injected] IToolClient client, CancellationToken cancellationToken)
    {
        await client.LogAsync(LoggingLevel.Info, "asking", cancellationToken);
        var written = await client.SampleAsync("write", 10, cancellationToken);
        var form = new ElicitRequestParams.RequestSchema { Properties = { ["name"] = new ElicitRequestParams.StringSchema() } };
        var answer = await client.AskAsync("Who?", form, cancellationToken);
        return $"{written} {answer.Action} {answer.Content?["name"].GetString()}";
    }

    /// <summary>Sends a text to the client.</summary>
    /// <param name="way">How.</param>
    /// <param name="text">What.</param>
    /// <param name="client">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static async Task SendAsync(WayToClient way, string text, [Injected] IToolClient client, CancellationToken cancellationToken)
    {
        var form = new ElicitRequestParams.RequestSchema { Properties = { ["name"] = new ElicitRequestParams.StringSchema { Description = way == WayToClient.Form ? text : "" } } };
        Task sending = way switch
        {
            WayToClient.Log => client.LogAsync(LoggingLevel.Error, text, cancellationToken),
            WayToClient.Sample => client.SampleAsync(text, 10, cancellationToken),
            WayToClient.Question => client.AskAsync(text, form, cancellationToken),
            _ => client.AskAsync("Who?", form, cancellationToken),
        };
        await sending;
    }
}

public sealed record Note(int Number, [property: StringLength(10)] string Text, [property: Range(1, 5)] int Copies = 1);

public sealed record Written(int Number, int Calls);

public enum WayToClient
{
    Log,
    Sample,
    Question,
    Form,
}
