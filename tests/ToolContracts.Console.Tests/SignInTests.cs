using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Hosting;

namespace ToolContracts.Console.Tests;

/// <summary>Who a person is: the host's authentication says, or on a developer's machine a list.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task AHostWithoutAuthenticationDoesNotStart()
    {
        var refusal = await Assert.ThrowsAsync<ToolContractsStartupException>(() => ConsoleHost.StartAsync(signIn: static _ => { }));
        Assert.Contains(refusal.Problems, static problem => problem.Contains("Call AddAuthentication(scheme)", StringComparison.Ordinal));
        Assert.Contains(refusal.Problems, static problem => problem.Contains("Set Person", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AHostThatDoesNotSayWhoAUserIsDoesNotStart()
    {
        var refusal = await Assert.ThrowsAsync<ToolContractsStartupException>(() => ConsoleHost.StartAsync(signIn: static _ => { }, services: AddCookie));
        Assert.Contains("Set Person", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALockFileThatIsNotThereStopsTheStart()
    {
        var refusal = await Assert.ThrowsAsync<ToolContractsStartupException>(() => ConsoleHost.StartAsync(static options => options.LockFile = "no-such.lock.json"));
        Assert.Contains("'no-such.lock.json', and there is no such file", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConsoleThatWasNotAddedCannotBeMapped()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        Assert.Contains("AddToolContractsConsole", Assert.Throws<ToolContractsStartupException>(() => app.MapToolContractsConsole()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => app.MapToolContractsConsole("/console/{tenant}"));
    }

    [Theory]
    [InlineData("carol", ActorKind.Human, 200)]
    [InlineData("carol", ActorKind.Workload, 403)]
    [InlineData("carol", ActorKind.Service, 403)]
    [InlineData("stranger", ActorKind.Human, 403)]
    public async Task TheHostSaysWhichPersonAUserIs(string user, ActorKind kind, int status)
    {
        await using var host = await ConsoleHost.StartAsync(
            options => options.Person = principal => principal.Identity!.Name == "carol" ? new Caller(kind, "carol", "acme") : null, static _ => { }, AddCookie, environment: "Production",
            map: static app => app.MapGet("/log-in/{name}", static (string name) => LogIn(name)));
        using var browser = await host.BrowseAsync();
        Assert.Equal(302, (await browser.GetAsync("/console/approvals")).Status);
        Assert.Equal(404, (await browser.GetAsync("/console/sign-in")).Status);

        await browser.GetAsync($"/log-in/{user}");
        var page = await browser.GetAsync("/console/approvals");
        Assert.Equal(status, page.Status);
        Assert.Equal(status == 200, page.Document.QuerySelector("nav") is not null);
        Assert.False(page.HasForm("sign-out"));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task TheDevelopmentSignInStartsInDevelopmentOnly(string environment)
    {
        var refusal = await Assert.ThrowsAsync<ToolContractsStartupException>(() => ConsoleHost.StartAsync(environment: environment));
        Assert.Contains("Remove AddDevelopmentSignIn", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDevelopmentSignInListensOnThisMachineOnly()
    {
        var refusal = await Assert.ThrowsAsync<ToolContractsStartupException>(() => ConsoleHost.StartAsync(url: "http://0.0.0.0:0"));
        Assert.Contains("Listen on 127.0.0.1 only", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "console.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    public async Task TheDevelopmentSignInAnswersThisMachineOnly(string header, string value)
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = await host.BrowseAsync("carol");
        foreach (var path in new[] { "/console/sign-in", "/console/approvals" })
        {
            var page = await browser.GetAsync(path, request => request.Headers.TryAddWithoutValidation(header, value));
            Assert.Equal(403, page.Status);
            Assert.Contains("answers to its own machine only", page.Text, StringComparison.Ordinal);
            AccessTests.AssertHeaders(page);
        }

        Assert.Equal(200, (await browser.GetAsync("/console/approvals", static request => request.Headers.Host = "localhost")).Status);
    }

    [Theory]
    [InlineData("/console/approvals?after=3", "/console/approvals?after=3")]
    [InlineData("https://evil.example/console/", "/console")]
    [InlineData("//evil.example/console/", "/console")]
    [InlineData("/console//evil.example", "/console")]
    [InlineData("/console/\\evil.example", "/console")]
    [InlineData("/elsewhere", "/console")]
    [InlineData("/console-of-others", "/console")]
    [InlineData("", "/console")]
    public async Task AfterSignInComesAPageOfTheConsole(string back, string location)
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = await host.BrowseAsync();
        var page = await browser.GetAsync("/console/sign-in?return=" + Uri.EscapeDataString(back));
        Assert.Equal(location, (await browser.SubmitAsync(page.Form("sign-in"), ("person", "0"))).Location);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("carol")]
    [InlineData("")]
    public async Task NobodyElseThanTheListSignsIn(string person)
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = await host.BrowseAsync();
        var answer = await browser.SubmitAsync((await browser.GetAsync("/console/sign-in")).Form("sign-in"), ("person", person));
        Assert.Equal(400, answer.Status);
        Assert.Equal(302, (await browser.GetAsync("/console/approvals")).Status);
    }

    [Threat(36, Part = "page")]
    [Fact]
    public async Task SigningInNeedsTheFormOfThisBrowser()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = await host.BrowseAsync();
        Assert.Equal(400, (await browser.PostAsync("/console/sign-in", new Dictionary<string, string> { ["person"] = "0" })).Status);
        Assert.Equal(302, (await browser.GetAsync("/console/approvals")).Status);
    }

    [Fact]
    public async Task SigningOutEndsIt()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync("/console/approvals");
        Assert.Equal("carol of tenant acme", page.TextOf(".person p"));
        Assert.Equal("/console/sign-in", (await carol.SubmitAsync(page.Form("sign-out"))).Location);
        Assert.Equal(302, (await carol.GetAsync("/console/approvals")).Status);
    }

    private static void AddCookie(IServiceCollection services) => services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();

    private static SignInHttpResult LogIn(string name) => Microsoft.AspNetCore.Http.TypedResults.SignIn(
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test")), authenticationScheme: CookieAuthenticationDefaults.AuthenticationScheme);
}
