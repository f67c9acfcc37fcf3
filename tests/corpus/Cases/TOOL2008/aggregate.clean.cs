// rule: TOOL2008
// construct: exception, linq
// about: Several exceptions are counted.
[Toolset("batches", Owner = "platform-team")]
internal sealed partial class BatchTools(HttpClient http)
{
    /// <summary>Tells how a batch went.</summary>
    /// <param name="batch">The batch's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("batches.example")]
    private async Task<string> StateAsync(int batch, CancellationToken cancellationToken)
    {
        var work = Task.WhenAll(ReadAsync(batch, cancellationToken), ReadAsync(batch + 1, cancellationToken));
        try
        {
            return string.Join(',', await work);
        }
        catch (HttpRequestException)
        {
            return "failed";
        }
        catch (AggregateException failed)
        {
            return failed.InnerExceptions.Count(one => one is IOException) + " failed";
        }
    }

    private Task<string> ReadAsync(int batch, CancellationToken cancellationToken) =>
        http.GetStringAsync($"https://batches.example/{batch}", cancellationToken);
}
