using System.Net.Http.Headers;
using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Tests;

/// <summary>Who gets to the pages, and from where.</summary>
public sealed class AccessTests
{
    public static TheoryData<string> Paths => new(Addresses);

    private static readonly string[] Addresses =
    [
        "/console", "/console/approvals", "/console/approvals/decided", "/console/approvals/{id}", "/console/approvals/{id}/whole", "/console/approvals/changes",
    ];

    [Threat(35, Part = "page")]
    [Theory]
    [MemberData(nameof(Paths))]
    public async Task NobodyIsShownAnythingBeforeSignIn(string path)
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var browser = await host.BrowseAsync();
        path = path.Replace("{id}", id, StringComparison.Ordinal);

        var answer = await browser.GetAsync(path);
        Assert.Equal(302, answer.Status);
        Assert.Equal("/console/sign-in?return=" + Uri.EscapeDataString(path), answer.Location);
        Assert.Empty(answer.Body);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task NobodyDecidesBeforeSignIn()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var browser = await host.BrowseAsync();
        var token = (await browser.GetAsync("/console/sign-in")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await browser.PostAsync($"/console/approvals/{id}", Fields(token, (await host.ReadAsync(id)).Digest.ToString()));
        Assert.Equal(401, answer.Status);
        Assert.Equal(ProposalState.Pending, (await host.ReadAsync(id)).State);
        AssertHeaders(answer);
    }

    [Threat(36, Part = "page")]
    [Theory]
    [MemberData(nameof(Paths))]
    public async Task EachAnswerHasTheHeaders(string path)
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        using var request = new HttpRequestMessage(HttpMethod.Get, path.Replace("{id}", id, StringComparison.Ordinal));
        using var response = await carol.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        AssertHeaders(response.Headers);
    }

    [Fact]
    public async Task RefusalsAndUnknownAddressesHaveTheHeadersToo()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var nobody = await host.BrowseAsync("nobody");
        var (forbidden, missing) = (await nobody.GetAsync("/console/approvals"), await nobody.GetAsync("/console/no/such/page"));
        Assert.Equal((403, 404), (forbidden.Status, missing.Status));
        AssertHeaders(forbidden);
        AssertHeaders(missing);
        var wrongMethod = await nobody.PostAsync("/console/approvals", []);
        Assert.Equal(404, wrongMethod.Status);
        AssertHeaders(wrongMethod);
    }

    [Fact]
    public async Task WithoutAGrantAPageSaysWhichOneIsNeeded()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var nobody = await host.BrowseAsync("nobody");
        foreach (var path in new[] { "/console/approvals", $"/console/approvals/{id}", $"/console/approvals/{id}/whole", "/console/approvals/changes" })
        {
            var page = await nobody.GetAsync(path);
            Assert.Equal(403, page.Status);
            Assert.Contains("You have no grant of console:read on approvals in tenant acme.", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("shop_order", page.Body, StringComparison.Ordinal);
        }

        await host.GrantAsync("nobody", "console:read", "approvals");
        Assert.Equal(200, (await nobody.GetAsync("/console/approvals")).Status);
        await host.GrantAsync("nobody", "console:read", "approvals", effect: GrantEffect.Deny);
        Assert.Contains("A deny wins over every grant", (await nobody.GetAsync("/console/approvals")).Text, StringComparison.Ordinal);
    }

    [Threat(35, Part = "page")]
    [Fact]
    public async Task ATenantSeesAndDecidesItsOwnOnly()
    {
        await using var host = await ConsoleHost.StartAsync();
        var ours = await host.AskAsync();
        var theirs = await host.AskAsync(caller: new Caller(ActorKind.Workload, "agent", "umbrella") { Claims = ConsoleHost.Agent.Claims });
        using var mallory = await host.BrowseAsync("mallory");

        var list = await mallory.GetAsync("/console/approvals");
        Assert.Contains(theirs, list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(ours, list.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await mallory.GetAsync($"/console/approvals/{ours}")).Status);
        Assert.Equal(404, (await mallory.GetAsync($"/console/approvals/{ours}/whole")).Status);
        var token = (await mallory.GetAsync($"/console/approvals/{theirs}")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(404, (await mallory.PostAsync($"/console/approvals/{ours}", Fields(token, (await host.ReadAsync(ours)).Digest.ToString()))).Status);
        Assert.Equal(ProposalState.Pending, (await host.ReadAsync(ours)).State);
    }

    [Threat(36, Part = "page")]
    [Theory]
    [InlineData("no token", 400)]
    [InlineData("another's token", 400)]
    [InlineData("other origin", 403)]
    [InlineData("null origin", 403)]
    [InlineData("two origins", 403)]
    [InlineData("cross-site", 403)]
    [InlineData("same-site", 403)]
    [InlineData("json", 415)]
    [InlineData("multipart", 415)]
    [InlineData("large", 413)]
    [InlineData("many fields", 413)]
    [InlineData("no origin", 303)]
    [InlineData("plain", 303)]
    public async Task AFormIsTakenFromAPageOfTheConsoleOnly(string how, int status)
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        using var erin = await host.BrowseAsync("erin");
        var page = await (how == "another's token" ? erin : carol).GetAsync($"/console/approvals/{id}");
        var fields = Fields(page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!, (await host.ReadAsync(id)).Digest.ToString());
        switch (how)
        {
            case "no token":
                fields.Remove("__RequestVerificationToken");
                break;
            case "large":
                fields["reason"] = new string('x', 300_000);
                break;
            case "many fields":
                foreach (var number in Enumerable.Range(0, 30))
                {
                    fields[$"f{number}"] = "";
                }

                break;
        }

        var answer = await carol.PostAsync($"/console/approvals/{id}", fields, request =>
        {
            var headers = request.Headers;
            switch (how)
            {
                case "other origin":
                    Replace(headers, "Origin", "https://evil.example");
                    break;
                case "null origin":
                    Replace(headers, "Origin", "null");
                    break;
                case "two origins":
                    headers.TryAddWithoutValidation("Origin", "https://evil.example");
                    break;
                case "no origin":
                    headers.Remove("Origin");
                    headers.Remove("Sec-Fetch-Site");
                    break;
                case "cross-site" or "same-site":
                    Replace(headers, "Sec-Fetch-Site", how);
                    break;
                case "json":
                    request.Content!.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                    break;
                case "multipart":
                    var parts = new MultipartFormDataContent();
                    foreach (var (name, value) in fields)
                    {
                        parts.Add(new StringContent(value), name);
                    }

                    request.Content = parts;
                    break;
            }
        });

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 303 ? ProposalState.Approved : ProposalState.Pending, (await host.ReadAsync(id)).State);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task PagesLieBelowTheHostsOwnPath()
    {
        await using var host = await ConsoleHost.StartAsync(pathBase: "/tools", pattern: "/desk/");
        var id = await host.AskAsync();
        using var browser = new Browser(host.Address);
        var challenge = await browser.GetAsync("/tools/desk/approvals");
        Assert.StartsWith("/tools/desk/sign-in?return=%2Ftools%2Fdesk%2Fapprovals", challenge.Location, StringComparison.Ordinal);
        var signIn = await browser.GetAsync(challenge.Location!);
        Assert.Equal("/tools/desk/approvals", (await browser.SubmitAsync(signIn.Form("sign-in"), ("person", "0"))).Location);
        var list = await browser.GetAsync("/tools/desk/approvals");
        Assert.Equal($"/tools/desk/approvals/{id}", list.Document.QuerySelector(".card-main")!.GetAttribute("href"));
        Assert.Equal(200, (await browser.GetAsync(list.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!)).Status);
        Assert.Equal(404, (await browser.GetAsync("/console/approvals")).Status);
    }

    [Fact]
    public async Task StyleAndScriptAreTheHostsOwnAndMayBeKept()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = await host.BrowseAsync();
        var page = await browser.GetAsync("/console/sign-in");
        foreach (var (address, type) in new[]
        {
            (page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!, "text/css"), (page.Document.QuerySelector("script")!.GetAttribute("src")!, "text/javascript"),
        })
        {
            var asset = await browser.GetAsync(address);
            Assert.Equal((200, type), (asset.Status, asset.ContentHeaders.ContentType!.MediaType));
            Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("nosniff", asset.Headers.GetValues("X-Content-Type-Options").Single());
        }

        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), style, [style], [onclick]"));
    }

    internal static void AssertHeaders(Page page) => AssertHeaders(page.Headers);

    private static void AssertHeaders(HttpResponseHeaders headers)
    {
        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("DENY", headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.True(headers.CacheControl!.NoStore);
    }

    private static Dictionary<string, string> Fields(string token, string digest) => new()
    {
        ["__RequestVerificationToken"] = token,
        ["digest"] = digest,
        ["decision"] = "approve",
        ["reason"] = "",
    };

    private static void Replace(HttpRequestHeaders headers, string name, string value)
    {
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }
}
