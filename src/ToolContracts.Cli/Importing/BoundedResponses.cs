using ToolContracts.Guards.Egress;

namespace ToolContracts.Cli.Importing;

/// <summary>Ends what a server sends once it is more than was agreed, over all its responses.</summary>
internal sealed class BoundedResponses(long mostBytes, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private long _left = mostBytes;

    /// <summary>Whether it was more.</summary>
    public bool IsExceeded => Volatile.Read(ref _left) < 0;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var content = new StreamContent(new Counted(this, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false)));
        foreach (var header in response.Content.Headers)
        {
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = content;
        return response;
    }

    private sealed class Counted(BoundedResponses owner, Stream inner) : ForwardStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        private int Count(int read) =>
            Interlocked.Add(ref owner._left, -read) >= 0 ? read : throw new HttpRequestException("The server sent more than was agreed.");
    }
}
