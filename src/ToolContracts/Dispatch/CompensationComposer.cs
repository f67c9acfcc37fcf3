using System.Buffers;
using System.Text.Json;
using ToolContracts.CompilerServices;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Dispatch;

/// <summary>Makes the arguments by which a recorded call is undone, of what the ledger kept of it.</summary>
/// <param name="tool">The generated half of its tool.</param>
/// <param name="root">Absolute root of the toolset's paths; null where it has none.</param>
internal sealed class CompensationComposer<TToolset, TArguments>(GeneratedTool<TToolset, TArguments> tool, string? root)
    where TToolset : class, IToolset<TToolset>
    where TArguments : struct
{
    /// <summary>Binds the kept arguments again, by all rules, and makes those of the compensation of them and of the result.</summary>
    public ComposedCompensation Compose(Attempt attempt, Caller caller)
    {
        if (!TryBind(attempt, out var arguments))
        {
            return Problem("arguments-changed");
        }

        var resources = new string?[tool.Contract.Permissions.Count];
        for (var i = 0; i < resources.Length; i++)
        {
            if (tool.Contract.Permissions[i].Resource is null)
            {
                continue;
            }

            var resource = new ResourceWriter();
            tool.WriteResource(i, in arguments, CallerOf(attempt, caller), resource);
            if (resource.HasMissingValue)
            {
                return Problem("resource-unknown");
            }

            resources[i] = resource.ToString();
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        var writer = new ResultWriter(json);
        tool.WriteCompensation(in arguments, new RecordedResult(attempt.Result ?? default), writer);
        json.Flush();
        return writer.Faults.Count > 0
            ? Problem("arguments-invalid")
            : new ComposedCompensation(
                buffer.WrittenSpan.ToArray(), new UndoneCall(attempt.CallId, resources, TimeSpan.FromHours(tool.Contract.Idempotency.RetentionHours)), null);
    }

    // Dialects differ in what null means. Only those that were bound then have the fingerprint of the call.
    private bool TryBind(Attempt attempt, out TArguments arguments)
    {
        var kept = attempt.Arguments!.Value;
        foreach (var schema in tool.Contract.Dialects)
        {
            var context = new BindContext(root, tool.Contract.Egress) { Dialect = schema.Dialect };
            if (tool.TryBind(kept.Span, context, out arguments) && !context.HasFaults && Fingerprint(in arguments) == attempt.Fingerprint)
            {
                return true;
            }
        }

        arguments = default;
        return false;
    }

    private Digest Fingerprint(in TArguments arguments)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        tool.WriteArguments(in arguments, new CanonicalWriter(buffer));
        return Digest.Of(buffer.WrittenSpan);
    }

    // The resource is that of the call, not of who undoes it. What is not kept of its caller names none, and is refused.
    private static Caller CallerOf(Attempt attempt, Caller caller) => new(caller.Kind, attempt.Actor, attempt.Tenant) { Task = attempt.Task };

    private static ComposedCompensation Problem(string code) => new([], null, code);
}
