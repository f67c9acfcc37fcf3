using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ToolContracts.Console.Tests;

/// <summary>An answer, as a browser reads it.</summary>
public sealed record Page(int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Body, IHtmlDocument Document)
{
    public static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        return new Page((int)response.StatusCode, response.Headers, response.Content.Headers, body, new HtmlParser().ParseDocument(body));
    }

    public string? Location => Headers.Location?.OriginalString;

    /// <summary>The text of the main part, its blanks as one.</summary>
    public string Text => TextOf("main");

    /// <summary>The form whose action ends so.</summary>
    public IHtmlFormElement Form(string action) => Document.Forms.Single(form => form.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));

    public bool HasForm(string action) => Document.Forms.Any(form => form.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));

    public string TextOf(string selector) => Blank(Document.QuerySelector(selector)!);

    public IReadOnlyList<string> TextsOf(string selector) => [.. Document.QuerySelectorAll(selector).Select(Blank)];

    // As it is read: what stands in blocks of its own is apart, whether or not there is a blank between.
    private static string Blank(IElement element)
    {
        var text = new StringBuilder();
        IElement? last = null;
        foreach (var node in element.Descendants<IText>())
        {
            var block = node.ParentElement!.Closest("dt, dd, td, th, li, p, div, h1, h2, h3, blockquote, button, a");
            text.Append(block == last ? "" : " ").Append(node.Data);
            last = block;
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
