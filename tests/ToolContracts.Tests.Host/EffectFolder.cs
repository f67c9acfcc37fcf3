namespace ToolContracts.Tests.Host;

/// <summary>A folder that processes share, with a file for each run of a tool: what is counted are effects, not what anybody says of them.</summary>
public sealed class EffectFolder(string path)
{
    /// <summary>Writes the file of a run.</summary>
    /// <param name="order">What for.</param>
    /// <param name="callId">Which call.</param>
    public void Add(int order, string callId) => File.WriteAllText(Path.Combine(path, $"{order}.{callId}"), "");
}
