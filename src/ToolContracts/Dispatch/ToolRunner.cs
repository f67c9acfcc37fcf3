using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ToolContracts.CompilerServices;
using ToolContracts.Hosting;
using ToolContracts.Results;
using ToolContracts.Results.Scanning;

namespace ToolContracts.Dispatch;

/// <summary>
/// Runs a tool's method under its deadline and checks its result. A method with a side effect runs on a thread of the pool, so that one that
/// blocks does not block its caller past the deadline; a method that only reads begins on the caller's thread.
/// </summary>
internal sealed partial class ToolRunner<TToolset, TArguments>(
    GeneratedTool<TToolset, TArguments> tool, ToolsetRegistration<TToolset> toolset, PipelineServices services)
    where TToolset : class, IToolset<TToolset>
    where TArguments : struct
{
    // A result goes to a model or a client as JSON, never as it is into a page: the console encodes for itself. So "ü" stays one character.
    private static readonly JsonWriterOptions WriterOptions = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(tool.Contract.Limits.TimeoutSeconds);

    /// <summary>Runs the method.</summary>
    public ValueTask<Ending> RunAsync(
        GuardedCall call, TArguments arguments, IProgress<string>? progress, CancellationTokenSource cancellation, CancellationToken caller) =>
        RunAsync(
            call, (toolset, invocation) => tool.InvokeAsync(toolset, arguments, invocation), Progress(call, progress),
            isPreview: false, cancellation, caller);

    /// <summary>Makes the plan of a call. A Preview may be an author's slow query, so it never runs on the caller's thread.</summary>
    public async ValueTask<(Ending Ending, object? Plan)> PreviewAsync(
        GuardedCall call, TArguments arguments, CancellationTokenSource cancellation, CancellationToken caller)
    {
        object? plan = null;
        var ending = await RunAsync(
            call, async (toolset, invocation) => plan = await tool.WritePlanAsync(toolset, arguments, invocation).ConfigureAwait(false),
            NoProgress.Instance, isPreview: true, cancellation, caller).ConfigureAwait(false);
        return (ending, ending is Ending.Returned ? plan : null);
    }

    private IProgress<string> Progress(GuardedCall call, IProgress<string>? progress) =>
        progress is null ? NoProgress.Instance : services.Results.Scan.IsOn ? new ScannedProgress(progress, services.Results, call) : progress;

    private async ValueTask<Ending> RunAsync(
        GuardedCall call,
        Func<TToolset, ToolInvocation, ValueTask> method,
        IProgress<string> progress,
        bool isPreview,
        CancellationTokenSource cancellation,
        CancellationToken caller)
    {
        using var deadline = new CancellationTokenSource(_timeout, services.Time);
        await using var toEnd = deadline.Token.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), cancellation).ConfigureAwait(false);
        if (cancellation.IsCancellationRequested)
        {
            return new Ending.Cancelled(caller.IsCancellationRequested ? CancelledBy.Caller : CancelledBy.KillSwitch, HasBegun: false);
        }

        var buffer = new BoundedBufferWriter(call.Contract.Limits.MaxResultBytes);
        var json = new Utf8JsonWriter(buffer, WriterOptions);
        var result = new ResultWriter(json);
        var scope = new CallScope(services.Scopes);
        var hasEffect = call.Contract.SideEffect != SideEffect.None;
        var run = new ToolRun(call, mayChange: hasEffect && !isPreview, services.Egress, cancellation.Token);
        Task running = Task.CompletedTask;
        try
        {
            var context = new ToolCallContext(
                call.CallId, call.Contract.FullName, call.Caller, IdempotencyKeys.Derive(call.Key), call.FencingToken, services.Time.GetUtcNow() + _timeout);
            var invocation = new ToolInvocation(context, scope, result, progress, cancellation.Token);
            running = hasEffect || isPreview
                ? Task.Run(() => Begin(run, method, scope, invocation), CancellationToken.None)
                : Begin(run, method, scope, invocation);
            await running.WaitAsync(cancellation.Token).ConfigureAwait(false);
            json.Flush();
        }
        catch (ToolFailedException failed) when (running.IsFaulted)
        {
            return failed.Failure == ToolFailure.Final ? new Ending.Final(failed.Code) : new Ending.NotStarted(failed.Code);
        }
        catch (CallerPartMissingException missing) when (running.IsFaulted)
        {
            return new Ending.CallerLacks(missing.Part);
        }
        catch (ResultTooLargeException)
        {
            return new Ending.Withheld("result-bytes", $"the result has more than {call.Contract.Limits.MaxResultBytes} bytes");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new Ending.Cancelled(
                deadline.IsCancellationRequested ? CancelledBy.Deadline
                : caller.IsCancellationRequested ? CancelledBy.Caller : CancelledBy.KillSwitch,
                HasBegun: true);
        }
        catch (Exception exception)
        {
            LogThrew(services.Logger, call.Contract.FullName, call.CallId, exception.GetType());
            LogException(services.Logger, exception, call.CallId);
            return new Ending.Threw(exception.GetType().FullName ?? exception.GetType().Name);
        }
        finally
        {
            run.Dispose();
            await EndAsync(running, scope).ConfigureAwait(false);
        }

        if (result.Faults.Count > 0)
        {
            // Paths may hold keys of the result's dictionaries: they go to the log at level Debug, and never into the evidence.
            LogResultFaults(services.Logger, call.CallId, string.Join(", ", result.Faults.Select(static fault => $"{fault.Path} ({fault.Code})")));
            return new Ending.Withheld("result-invalid", $"the result breaks its schema: {string.Join(", ", result.Faults.Select(static fault => fault.Code).Distinct())}");
        }

        var bytes = buffer.WrittenMemory.ToArray();
        buffer.Dispose();
        if (services.Results.Scan.Find(bytes) is { } leak)
        {
            services.Results.Report(call, "result or plan", leak);
            return new Ending.Leaked(leak);
        }

        return new Ending.Returned(bytes) { Classified = ClassifiedSpans.Write(result.Classified) };
    }

    // Asynchronous, so that the depth and the run that it enters end with it.
    private async Task Begin(ToolRun run, Func<TToolset, ToolInvocation, ValueTask> method, CallScope scope, ToolInvocation invocation)
    {
        NestedCalls.Enter(run.Call.Depth);
        run.Enter();
        await method(toolset.Resolve(services.Services, scope), invocation).ConfigureAwait(false);
    }

    // A method that ignores its cancellation keeps its scope until it ends; its exception is of no use to anyone then.
    private static async ValueTask EndAsync(Task running, CallScope scope)
    {
        if (running.IsCompleted)
        {
            await scope.DisposeAsync().ConfigureAwait(false);
            return;
        }

        _ = running.ContinueWith(
            async ended =>
            {
                _ = ended.Exception;
                await scope.DisposeAsync().ConfigureAwait(false);
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    [LoggerMessage(10, LogLevel.Error, "{Tool} threw {ExceptionType} in call {CallId}. Its message is logged at level Debug only: it may hold data of the call.")]
    private static partial void LogThrew(ILogger logger, string tool, string callId, Type exceptionType);

    [LoggerMessage(11, LogLevel.Debug, "The exception of call {CallId}.")]
    private static partial void LogException(ILogger logger, Exception exception, string callId);

    [LoggerMessage(13, LogLevel.Debug, "The result of call {CallId} breaks its schema at {Paths}.")]
    private static partial void LogResultFaults(ILogger logger, string callId, string paths);
}
