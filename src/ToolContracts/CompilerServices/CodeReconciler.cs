using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Ledger;
using ToolContracts.Reconciliation;
using ToolContracts.Results;

namespace ToolContracts.CompilerServices;

/// <summary>The reconciler in code that a host registered for a tool.</summary>
public sealed class CodeReconciler
{
    private static readonly JsonWriterOptions WriterOptions = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Func<UnknownCall, int, CancellationToken, ValueTask<AttemptOutcome?>> _findOut;

    private CodeReconciler(Func<UnknownCall, int, CancellationToken, ValueTask<AttemptOutcome?>> findOut) => _findOut = findOut;

    /// <summary>Looks for the reconciler.</summary>
    /// <typeparam name="TReconciler">The interface that the generator wrote for the tool.</typeparam>
    /// <typeparam name="TResult">Type of the tool's result.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="write">Writes a result, with the checks of the output schema.</param>
    /// <returns>The reconciler, or null where the host has none.</returns>
    public static CodeReconciler? Find<TReconciler, TResult>(IServiceProvider services, Action<ResultWriter, TResult> write)
        where TReconciler : class, IToolReconciler<TResult>
    {
        ArgumentNullException.ThrowIfNull(write);
        return services.GetService<TReconciler>() is { } reconciler
            ? new CodeReconciler(async (call, maxBytes, cancellationToken) =>
                ToOutcome(await reconciler.FindOutAsync(call, cancellationToken).ConfigureAwait(false), write, maxBytes))
            : null;
    }

    /// <summary>Asks.</summary>
    /// <param name="call">The call.</param>
    /// <param name="maxResultBytes">Bytes that a result may have.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How the call ended; null where that is still unknown.</returns>
    /// <exception cref="InvalidOperationException">It answered with what the tool may not return.</exception>
    internal ValueTask<AttemptOutcome?> FindOutAsync(UnknownCall call, int maxResultBytes, CancellationToken cancellationToken) =>
        _findOut(call, maxResultBytes, cancellationToken);

    private static AttemptOutcome? ToOutcome<TResult>(Finding<TResult>? finding, Action<ResultWriter, TResult> write, int maxBytes) => finding switch
    {
        Finding<TResult>.Completed completed => Write(completed.Result, write, maxBytes),
        Finding<TResult>.NotStarted => new AttemptOutcome.NotStarted("not-started"),
        Finding<TResult>.Failed failed => new AttemptOutcome.FailedFinal(new ToolFailedException(failed.Code, ToolFailure.Final).Code),
        Finding<TResult>.Compensated => new AttemptOutcome.Compensated(null),
        Finding<TResult>.StillUnknown => null,

        // An implementation compiled without nullable annotations may return anything.
        _ => throw new InvalidOperationException("The reconciler gave no finding."),
    };

    private static AttemptOutcome.Completed Write<TResult>(TResult result, Action<ResultWriter, TResult> write, int maxBytes)
    {
        using var buffer = new BoundedBufferWriter(maxBytes);
        using var json = new Utf8JsonWriter(buffer, WriterOptions);
        var writer = new ResultWriter(json);
        write(writer, result);
        json.Flush();
        return writer.Faults.Count == 0
            ? new AttemptOutcome.Completed(buffer.WrittenMemory.ToArray()) { Classified = ClassifiedSpans.Write(writer.Classified) }
            : throw new InvalidOperationException(
                $"The reconciler's result breaks the tool's output schema: {string.Join(", ", writer.Faults.Select(static fault => fault.Code).Distinct())}.");
    }
}
