using System.ComponentModel.DataAnnotations;

namespace ToolContracts.Hosting.Tests;

/// <summary>Tools that a test can hold, fail and count.</summary>
[Toolset("lab", Version = "1.2.3", Owner = "lab-team")]
public sealed partial class LabTools(Lab lab)
{
    /// <summary>Looks at a sample.</summary>
    /// <param name="sample">Which one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Limits(TimeoutSeconds = 7, MaxArgumentBytes = 256, MaxResultBytes = 256, MaxConcurrency = 10_000, CallsPerMinute = 100_000)]
    private Task<string> LookAsync([StringLength(200, MinimumLength = 1)] string sample, CancellationToken cancellationToken) =>
        lab.RunAsync(sample, cancellationToken);

    /// <summary>Looks at a sample once for each of its names.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Idempotent(Key = "{name}")]
    [Limits(TimeoutSeconds = 7)]
    private Task<string> LookOnceAsync(string name, CancellationToken cancellationToken) => lab.RunAsync(name, cancellationToken);

    /// <summary>Moves a sample.</summary>
    /// <param name="request">Which, and where to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("lab.move", Resource = "shelf/{request.Shelf}")]
    [Idempotent(Key = "{request.Order}", RetentionHours = 24)]
    [Limits(TimeoutSeconds = 7)]
    private Task<string> MoveAsync(Move request, CancellationToken cancellationToken) => lab.RunAsync(request.Order, cancellationToken);

    /// <summary>Calls another tool of this host.</summary>
    /// <param name="levels">How many more levels.</param>
    /// <param name="dispatcher">Filled by the host.</param>
    /// <param name="context">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static async Task<string> NestAsync(
        int levels, [Injected] IToolDispatcher dispatcher, ToolCallContext context, CancellationToken cancellationToken)
    {
        if (levels == 0)
        {
            return "bottom";
        }

        var arguments = System.Text.Encoding.UTF8.GetBytes($$"""{"levels":{{levels - 1}}}""");
        return (await dispatcher.DispatchAsync(new ToolCall("lab_nest", arguments, context.Caller), cancellationToken)) switch
        {
            ToolOutcome.Completed completed => System.Text.Encoding.UTF8.GetString(completed.Result.Span).Trim('"'),
            ToolOutcome.Limited limited => limited.Limit,
            var other => other.Code,
        };
    }

    /// <summary>Looks at most three times a minute and twice at a time.</summary>
    /// <param name="sample">Which one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Limits(CallsPerMinute = 3, MaxConcurrency = 2)]
    private Task<string> LookSparselyAsync(string sample, CancellationToken cancellationToken) => lab.RunAsync(sample, cancellationToken);

    /// <summary>Rings the bell.</summary>
    /// <param name="note">What for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("lab.ring", Resource = "bell/main")]
    [NotIdempotent("Each ring is another one.")]
    private Task<string> RingAsync(string note, CancellationToken cancellationToken) => lab.RunAsync(note, cancellationToken);

    /// <summary>Tells who asks, as the host says.</summary>
    /// <param name="tenant">Filled by the host.</param>
    /// <param name="onBehalfOf">Filled by the host.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Who([FromCaller] string tenant, [FromCaller] string onBehalfOf) => tenant + "/" + onBehalfOf;

    /// <summary>Moves a sample as somebody.</summary>
    /// <param name="order">The order.</param>
    /// <param name="onBehalfOf">Filled by the host.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("lab.move", Resource = "shelf/any")]
    [Idempotent(Key = "{order}")]
    private string MoveAs(string order, [FromCaller] string onBehalfOf) => lab.Count(order) + onBehalfOf;

    /// <summary>Blocks its thread.</summary>
    /// <param name="order">The order.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("lab.move", Resource = "shelf/any")]
    [Idempotent(Key = "{order}")]
    [Limits(TimeoutSeconds = 7)]
    private string Block(string order) => lab.Block(order);
}

public sealed record Move(string Order, string Shelf, int Pieces = 1);
