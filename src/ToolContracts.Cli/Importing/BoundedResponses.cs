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

    private sealed class Counted(BoundedResponses owner, Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        private int Count(int read) =>
            Interlocked.Add(ref owner._left, -read) >= 0 ? read : throw new HttpRequestException("The server sent more than was agreed.");
    }
}
