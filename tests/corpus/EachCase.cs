namespace ToolContracts.Corpus;

/// <summary>Does something with each case, two at a time.</summary>
public static class EachCase
{
    public static Task RunAsync(IReadOnlyList<string> paths, Func<string, Task> action) =>
        Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (path, _) => await action(path));
}
