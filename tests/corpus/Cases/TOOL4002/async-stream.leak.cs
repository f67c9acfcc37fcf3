// rule: TOOL4002
// construct: iterator, async
// about: An asynchronous stream yields the pages' names that the model sent.
using System.Runtime.CompilerServices;

namespace Atlases;

[Toolset("atlas")]
public sealed partial class AtlasTools
{
    /// <summary>Reads several pages of the atlas.</summary>
    /// <param name="pages">The pages' names.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<int> LengthAsync(IReadOnlyList<string> pages, CancellationToken cancellationToken)
    {
        var length = 0;
        await foreach (var page in PagesAsync(pages, cancellationToken))
        {
            length += (await File.ReadAllTextAsync($"/srv/atlas/{page}", cancellationToken)).Length; // expect: TOOL4002
        }

        return length;
    }

    private static async IAsyncEnumerable<string> PagesAsync(IReadOnlyList<string> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return pages[i];
        }
    }
}
