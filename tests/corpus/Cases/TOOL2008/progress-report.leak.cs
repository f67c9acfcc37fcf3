// rule: TOOL2008
// construct: exception, declaration
// about: The message of a caught exception is reported as progress.
[Toolset("uploads", Owner = "platform-team")]
internal sealed partial class UploadTools(HttpClient http)
{
    /// <summary>Tells how large an upload is.</summary>
    /// <param name="upload">The upload's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("uploads.example")]
    private async Task<int> SizeAsync(int upload, IProgress<string> progress, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt < 4; attempt++)
        {
            try
            {
                return (await http.GetByteArrayAsync($"https://uploads.example/{upload}", cancellationToken)).Length;
            }
            catch (HttpRequestException failed)
            {
                progress.Report("again, because " + failed.Message); // expect: TOOL2008
            }
        }

        return 0;
    }
}
