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

    private readonly Spares<ResultBuffers> _results = new(() => new ResultBuffers(tool.Contract.Limits.MaxResultBytes, WriterOptions));
    private readonly CallDeadlines _deadlines = new(TimeSpan.FromSeconds(tool.Contract.Limits.TimeoutSeconds), services.Time);
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(tool.Contract.Limits.TimeoutSeconds);

    /// <summary>Runs the method.</summary>
    public ValueTask<Ending> RunAsync(
        GuardedCall call, TArguments arguments, IProgress<string>? progress, CancellationTokenSource cancellation, CancellationToken caller) =>
        RunAsync(call, new Invoking(tool, arguments), Progress(call, progress), isPreview: false, cancellation, caller);

    /// <summary>Makes the plan of a call. A Preview may be an author's slow query, so it never runs on the caller's thread.</summary>
    public async ValueTask<(Ending Ending, object? Plan)> PreviewAsync(
        GuardedCall call, TArguments arguments, CancellationTokenSource cancellation, CancellationToken caller)
    {
        var planning = new Planning(tool, arguments);
        var ending = await RunAsync(call, planning, NoProgress.Instance, isPreview: true, cancellation, caller).ConfigureAwait(false);
        return (ending, ending is Ending.Returned ? planning.Plan : null);
    }

    private IProgress<string> Progress(GuardedCall call, IProgress<string>? progress) =>
        progress is null ? NoProgress.Instance : services.Results.Scan.IsOn ? new ScannedProgress(progress, services.Results, call) : progress;

    private async ValueTask<Ending> RunAsync<TMethod>(
        GuardedCall call,
        TMethod method,
        IProgress<string> progress,
        bool isPreview,
        CancellationTokenSource cancellation,
        CancellationToken caller)
        where TMethod : IMethod
    {
        if (cancellation.IsCancellationRequested)
        {
            return new Ending.Cancelled(caller.IsCancellationRequested ? CancelledBy.Caller : CancelledBy.KillSwitch, HasBegun: false);
        }

        var buffers = _results.Take();
        var result = buffers.Result;
        var scope = new CallScope(services.Scopes);
        var hasEffect = call.Contract.SideEffect != SideEffect.None;
        var run = new ToolRun(call, mayChange: hasEffect && !isPreview, services.Egress, cancellation.Token);
        var deadline = _deadlines.Begin(cancellation);
        Task running = Task.CompletedTask;
        try
        {
            var context = new ToolCallContext(
                call.CallId, call.Contract.FullName, call.Caller, IdempotencyKeys.Derive(call.Key), call.FencingToken, services.Time.GetUtcNow() + _timeout);
            var invocation = new ToolInvocation(context, scope, result, progress, cancellation.Token);
            running = hasEffect || isPreview
                ? BeginOnPoolAsync(run, method, scope, invocation)
                : BeginAsync(run, method, scope, invocation);
            await running.WaitAsync(cancellation.Token).ConfigureAwait(false);
            buffers.Json.Flush();
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
                deadline.Value.HasPassed ? CancelledBy.Deadline
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
            _deadlines.End(deadline);
            run.Dispose();
            await EndAsync(running, scope).ConfigureAwait(false);
        }

        if (result.Faults.Count > 0)
        {
            // Paths may hold keys of the result's dictionaries: they go to the log at level Debug, and never into the evidence.
            LogResultFaults(services.Logger, call.CallId, string.Join(", ", result.Faults.Select(static fault => $"{fault.Path} ({fault.Code})")));
            return new Ending.Withheld("result-invalid", $"the result breaks its schema: {string.Join(", ", result.Faults.Select(static fault => fault.Code).Distinct())}");
        }

        // Given back where the method has ended and all went well: one that still runs still writes.
        var bytes = buffers.Output.WrittenMemory.ToArray();
        var classified = ClassifiedSpans.Write(result.Classified);
        if (buffers.TryReset())
        {
            _results.GiveBack(buffers);
        }

        if (services.Results.Scan.Find(bytes) is { } leak)
        {
            services.Results.Report(call, "result or plan", leak);
            return new Ending.Leaked(leak);
        }

        return new Ending.Returned(bytes) { Classified = classified };
    }

    // Of its own, so that only who needs it makes the closure.
    private Task BeginOnPoolAsync<TMethod>(ToolRun run, TMethod method, CallScope scope, ToolInvocation invocation)
        where TMethod : IMethod => Task.Run(() => BeginAsync(run, method, scope, invocation), CancellationToken.None);

    // Asynchronous, so that the depth and the run that it enters end with it.
    private async Task BeginAsync<TMethod>(ToolRun run, TMethod method, CallScope scope, ToolInvocation invocation)
        where TMethod : IMethod
    {
        NestedCalls.Enter(run.Call.Depth);
        run.Enter();
        await method.RunAsync(toolset.Resolve(services.Services, scope), invocation).ConfigureAwait(false);
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

    /// <summary>What is run: the tool's method, or its Preview.</summary>
    private interface IMethod
    {
        ValueTask RunAsync(TToolset toolset, ToolInvocation invocation);
    }

    private readonly struct Invoking(GeneratedTool<TToolset, TArguments> tool, TArguments arguments) : IMethod
    {
        public ValueTask RunAsync(TToolset toolset, ToolInvocation invocation) => tool.InvokeAsync(toolset, arguments, invocation);
    }

    private sealed class Planning(GeneratedTool<TToolset, TArguments> tool, TArguments arguments) : IMethod
    {
        public object? Plan { get; private set; }

        public async ValueTask RunAsync(TToolset toolset, ToolInvocation invocation) =>
            Plan = await tool.WritePlanAsync(toolset, arguments, invocation).ConfigureAwait(false);
    }

    [LoggerMessage(10, LogLevel.Error, "{Tool} threw {ExceptionType} in call {CallId}. Its message is logged at level Debug only: it may hold data of the call.")]
    private static partial void LogThrew(ILogger logger, string tool, string callId, Type exceptionType);

    [LoggerMessage(11, LogLevel.Debug, "The exception of call {CallId}.")]
    private static partial void LogException(ILogger logger, Exception exception, string callId);

    [LoggerMessage(13, LogLevel.Debug, "The result of call {CallId} breaks its schema at {Paths}.")]
    private static partial void LogResultFaults(ILogger logger, string callId, string paths);
}
