namespace ToolContracts.Dispatch;

/// <summary>Takes progress reports where nobody listens.</summary>
internal sealed class NoProgress : IProgress<string>
{
    public static readonly NoProgress Instance = new();

    public void Report(string value)
    {
    }
}
