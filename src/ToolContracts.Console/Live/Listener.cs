using System.Threading.Channels;

namespace ToolContracts.Console.Live;

/// <summary>One open page that is told of changes.</summary>
/// <param name="leave">Ends it.</param>
/// <param name="person">Who has it open.</param>
internal sealed class Listener(Action<Listener> leave, Caller person) : IDisposable
{
    // One is enough: a page that has not read the last news reads all of it at once.
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public Caller Person { get; } = person;

    public ChannelReader<bool> News => _news.Reader;

    public void Tell() => _news.Writer.TryWrite(true);

    public void Dispose() => leave(this);
}
