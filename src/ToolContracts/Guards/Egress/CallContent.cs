using System.Net;
using ToolContracts.Dispatch;

namespace ToolContracts.Guards.Egress;

/// <summary>The body of a response to a tool: it can be read while the tool's call lasts, and up to its limit.</summary>
internal sealed class CallContent : HttpContent
{
    private readonly HttpContent _content;
    private readonly ToolRun _run;
    private readonly string _host;
    private readonly CancellationToken _ends;

    public CallContent(HttpContent content, ToolRun run, string host, CancellationToken ends)
    {
        (_content, _run, _host, _ends) = (content, run, host, ends);
        foreach (var (name, values) in content.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        Hold(await _content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => Hold(_content.ReadAsStream(cancellationToken));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var source = await CreateContentReadStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            await source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var source = CreateContentReadStream(cancellationToken);
        source.CopyTo(stream);
    }

    // Content-Length is among the headers where the server sent one.
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }

    private CallStream Hold(Stream stream) => new(stream, _run, _host, _ends);
}
