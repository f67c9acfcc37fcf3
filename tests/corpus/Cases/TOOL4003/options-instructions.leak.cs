// rule: TOOL4003
// construct: property-field, model
// about: ChatOptions.Instructions are put together with the retrieved page.
using Microsoft.Extensions.AI;

namespace Research;

public sealed class PageReader(IChatClient chat, HttpClient http)
{
    public async Task<string> SummarizeAsync(int page, CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync($"https://papers.example/{page}", cancellationToken);
        var options = new ChatOptions { Instructions = "Summarise this page: " + text }; // expect: TOOL4003
        var answer = await chat.GetResponseAsync("Begin.", options, cancellationToken);
        return answer.Text;
    }
}
