using ToolContracts.Dispatch;

namespace ToolContracts.Guards.Egress;

/// <summary>Reads the body of a response to a tool: ends with the tool's call, whatever token the tool gives, and after so many bytes.</summary>
internal sealed class CallStream(Stream stream, ToolRun run, string host, CancellationToken ends) : ForwardStream
{
    private long _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!cancellationToken.CanBeCanceled || cancellationToken == ends)
        {
            return await CountAsync(await stream.ReadAsync(buffer, ends).ConfigureAwait(false)).ConfigureAwait(false);
        }

        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ends);
        return await CountAsync(await stream.ReadAsync(buffer, linked.Token).ConfigureAwait(false)).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> CountAsync(int read)
    {
        _read += read;
        return _read <= run.Egress.MaxResponseBytes
            ? read
            : throw await run.Egress.RefuseAsync(
                run, new EgressRefusal(host, "its response is larger than responses may be", "Ask for less, or let the operator raise options.Egress.MaxResponseBytes.")).ConfigureAwait(false);
    }
}
