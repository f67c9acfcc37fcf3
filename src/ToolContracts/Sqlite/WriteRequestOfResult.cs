namespace ToolContracts.Sqlite;

/// <summary>A write with a result.</summary>
/// <typeparam name="T">Type of the result.</typeparam>
/// <param name="work">The work.</param>
/// <param name="orphaned">Told of a result that became durable after its caller had stopped waiting; may be null.</param>
internal sealed class WriteRequest<T>(Func<WriteSession, T> work, Action<T>? orphaned = null) : WriteRequest
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    internal Task<T> Task => _source.Task;

    internal override void Execute(WriteSession session) => _result = work(session);

    protected override void SetResult() => _source.SetResult(_result!);

    protected override void SetException(Exception exception) => _source.SetException(exception);

    protected override void CompleteOrphan() => orphaned?.Invoke(_result!);
}
