using System.Net;
using AngleSharp.Html.Dom;

namespace ToolContracts.Console.Tests;

/// <summary>Fetches pages and sends forms as a browser does: with its cookies, and with where the form is from.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri _address;

    public Browser(Uri address)
    {
        _address = address;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http => _http;

    public Task<Page> GetAsync(string path, Action<HttpRequestMessage>? change = null) => SendAsync(new HttpRequestMessage(HttpMethod.Get, OfHost(path)), change);

    /// <summary>Sends a form with its hidden fields and these ones; a null leaves a field out.</summary>
    public Task<Page> SubmitAsync(IHtmlFormElement form, params (string Name, string? Value)[] fields) => SubmitAsync(form, null, fields);

    public Task<Page> SubmitAsync(IHtmlFormElement form, Action<HttpRequestMessage>? change, params (string Name, string? Value)[] fields)
    {
        var values = form.Elements.OfType<IHtmlInputElement>().Where(static input => input.Type == "hidden").ToDictionary(static input => input.Name!, static input => input.Value);
        foreach (var (name, value) in fields)
        {
            values.Remove(name);
            if (value is not null)
            {
                values[name] = value;
            }
        }

        return PostAsync(form.GetAttribute("action")!, values, change);
    }

    public Task<Page> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, OfHost(path)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Origin", _address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return SendAsync(request, change);
    }

    public void Dispose() => _http.Dispose();

    // The pages name addresses of their own host only.
    [Validates]
    private static string OfHost(string path) => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) ? path : throw new ArgumentException(path, nameof(path));

    private async Task<Page> SendAsync(HttpRequestMessage request, Action<HttpRequestMessage>? change)
    {
        change?.Invoke(request);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Page.ReadAsync(response);
    }
}
