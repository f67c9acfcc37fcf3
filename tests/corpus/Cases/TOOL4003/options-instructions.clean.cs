// rule: TOOL4003
// construct: property-field, model
// about: The retrieved page is the prompt, and the instructions are a constant.
using Microsoft.Extensions.AI;

namespace Research;

public sealed class PageReader(IChatClient chat, HttpClient http)
{
    public async Task<string> SummarizeAsync(int page, CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync($"https://papers.example/{page}", cancellationToken);
        var options = new ChatOptions { Instructions = "Summarise the page that the user sends." };
        var answer = await chat.GetResponseAsync(text, options, cancellationToken);
        return answer.Text;
    }
}
