using System.Net;
using System.Text.Json.Nodes;

namespace ToolContracts.Mcp.Tests;

/// <summary>What no client of the SDK would send.</summary>
public sealed class WireTests
{
    [Theory]
    [InlineData("""{"name":"desk_count","arguments":"{\"text\":\"a\"}"}""", "$", "type")]
    [InlineData("""{"name":"desk_count","arguments":null}""", "$", "type")]
    [InlineData("""{"name":"desk_count","arguments":["a"]}""", "$", "type")]
    [InlineData("""{"name":"desk_count"}""", "$.text", "required")]
    [InlineData("""{"name":"desk_count","arguments":{}}""", "$.text", "required")]
    [InlineData("""{"name":"desk_count","arguments":{"text":"a","text":"b"}}""", "$.text", "duplicate-member")]
    [InlineData("""{"name":"desk_write","arguments":{"note":{"number":1,"number":1,"text":"a"}}}""", "$.note.number", "duplicate-member")]
    [InlineData("""{"name":"desk_write","arguments":{"note":{"number":1.5,"text":"a"}}}""", "$.note.number", "type")]
    [InlineData("""{"name":"desk_write","arguments":{"note":{"number":99999999999999999999,"text":"a"}}}""", "$.note.number", "maximum")]
    public async Task TheBinderSeesTheArgumentsAsTheyCame(string parameters, string path, string code)
    {
        await using var host = await McpHost.StartAsync();

        var result = (await host.CallRawAsync(parameters))["result"]!;

        var fault = Assert.Single(result["_meta"]![MetaNames.Call]!["faults"]!.AsArray())!;
        Assert.True(result["isError"]!.GetValue<bool>());
        Assert.Equal((path, code), (fault["path"]!.GetValue<string>(), fault["code"]!.GetValue<string>()));
        Assert.Equal(0, host.Desk.Calls("write 1"));
    }

    [Theory]
    [InlineData("""{"arguments":{"text":"a"}}""")]
    [InlineData("""{"name":7,"arguments":{"text":"a"}}""")]
    [InlineData("""{"name":null}""")]
    [InlineData("""["desk_count"]""")]
    [InlineData("\"desk_count\"")]
    [InlineData("""{"name":"desk_count","arguments":{"text":"\ud800"}}""")]
    public async Task ACallThatIsNoneIsRefusedClearly(string parameters)
    {
        await using var host = await McpHost.StartAsync();

        var error = (await host.CallRawAsync(parameters))["error"]!;

        Assert.Equal(-32602, error["code"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{"name":"desk_count","name":"desk_rest","arguments":{}}""")]
    [InlineData("""{"name":"desk_rest","arguments":{"text":"a"},"arguments":{}}""")]
    public async Task AMemberThatComesTwiceDecidesNothing(string parameters)
    {
        await using var host = await McpHost.StartAsync();
        Assert.Equal(-32602, (await host.CallRawAsync(parameters))["error"]!["code"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task WhatIsNoMessageIsABadRequest(string body)
    {
        await using var host = await McpHost.StartAsync();

        using var response = await host.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task ARequestIsBounded()
    {
        await using var host = await McpHost.StartAsync(static options => options.Http.MaxRequestBytes = 1024);
        var session = await host.InitializeAsync();
        var fits = Padded(1024);

        using var allowed = await host.PostAsync(fits, request => request.Headers.Add("Mcp-Session-Id", session));
        using var refused = await host.PostAsync(fits + " ", request => request.Headers.Add("Mcp-Session-Id", session));

        Assert.Equal(1024, fits.Length);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task IdentityInArgumentsHeadersAndMetaIsNobodys()
    {
        await using var host = await McpHost.StartAsync();
        var session = await host.InitializeAsync();

        using var response = await host.PostAsync(
            Messages.Call("""{"name":"desk_count","arguments":{"text":"a"},"_meta":{"caller":"boss","actor":"boss","tenant":"acme"}}"""),
            request =>
            {
                request.Headers.Add("Mcp-Session-Id", session);
                request.Headers.Add("X-User", "boss");
                request.Headers.Add("X-Actor", "boss");
            });
        var result = Messages.Read(await response.Content.ReadAsStringAsync())["result"]!;
        await host.Administration.KillAsync(new Ledger.NewKillSwitch(Ledger.KillScope.Actor, "developer", "boss", "test") { Tenant = "development" });
        var killed = (await host.CallRawAsync("""{"name":"desk_count","arguments":{"text":"a"},"_meta":{"actor":"boss"}}""", session))["result"]!;

        Assert.Equal("completed", result["_meta"]![MetaNames.Call]!["code"]!.GetValue<string>());
        Assert.Equal("disabled", killed["_meta"]![MetaNames.Call]!["code"]!.GetValue<string>());
    }

    private static string Padded(int length)
    {
        var message = JsonNode.Parse(Messages.List)!;
        message["pad"] = "";
        message["pad"] = new string('x', length - message.ToJsonString().Length);
        return message.ToJsonString();
    }
}
