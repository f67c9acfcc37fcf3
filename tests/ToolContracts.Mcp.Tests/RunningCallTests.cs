using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace ToolContracts.Mcp.Tests;

/// <summary>What happens between client and tool while a call runs.</summary>
public sealed class RunningCallTests
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task ProgressReachesTheClientInOrderAndBeforeTheResult(string version)
    {
        await using var host = await McpHost.StartAsync();
        var heard = Channel.CreateUnbounded<JsonNode>();
        await using var client = await host.ConnectAsync(
            options => options.Handlers.NotificationHandlers =
            [
                new(NotificationMethods.ProgressNotification, (message, cancellationToken) => heard.Writer.WriteAsync(message.Params!, cancellationToken)),
            ],
            version: version);

        await client.CallToolAsync("desk_report", options: new RequestOptions { ProgressToken = new ProgressToken("mine") });
        List<JsonNode> reports = [await heard.Reader.ReadAsync(), await heard.Reader.ReadAsync(), await heard.Reader.ReadAsync()];

        // The client handles what it hears in no order of its own.
        reports.Sort(static (one, other) => one["progress"]!.GetValue<double>().CompareTo(other["progress"]!.GetValue<double>()));
        Assert.Equal(["0/2 begun", "1/2 half", "2/2 done"], reports.Select(static report => report["message"]!.GetValue<string>()));
        Assert.Equal([0, 1, 2], reports.Select(static report => report["progress"]!.GetValue<double>()));
        Assert.All(reports, static report => Assert.Equal(("mine", 2), (report["progressToken"]!.GetValue<string>(), report["total"]!.GetValue<double>())));
    }

    [Fact]
    public async Task ProgressGoesOverTheWireInOrderAndBeforeTheResult()
    {
        await using var host = await McpHost.StartAsync();
        var session = await host.InitializeAsync();

        using var response = await host.PostAsync(
            Messages.Call("""{"name":"desk_report","_meta":{"progressToken":7}}"""), request => request.Headers.Add("Mcp-Session-Id", session));
        var events = (await response.Content.ReadAsStringAsync()).Split('\n').Where(static line => line.StartsWith("data: {", StringComparison.Ordinal))
            .Select(static line => JsonNode.Parse(line["data: ".Length..])!).ToList();

        Assert.Equal(["0/2 begun", "1/2 half", "2/2 done", null], events.Select(static message => message["params"]?["message"]?.GetValue<string>()));
        Assert.NotNull(events[^1]["result"]);
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task ACallThatItsClientCancelsIsCancelled(string version)
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync(version: version);
        using var stop = new CancellationTokenSource();
        var call = client.CallToolAsync("desk_wait", cancellationToken: stop.Token).AsTask();
        await host.Desk.Begun("wait");

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await host.Desk.Cancelled("wait").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal("1", (await client.CallToolAsync("desk_count", new Dictionary<string, object?> { ["text"] = "a" })).Text());
    }

    [Fact]
    public async Task AClientThatGoesAwayCancelsItsCallAndFindsItsEffectUnknownWhenItComesBack()
    {
        await using var host = await McpHost.StartAsync();
        var session = await host.InitializeAsync();
        const string write = """{"name":"desk_write","arguments":{"note":{"number":7,"text":"wait"}}}""";
        using (var http = new HttpClient())
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, host.Address) { Content = new StringContent(Messages.Call(write), System.Text.Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
            request.Headers.Add("Mcp-Session-Id", session);
            using var leaving = new CancellationTokenSource();
            var call = http.SendAsync(request, leaving.Token);
            await host.Desk.Begun("write");
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }

        await host.Desk.Cancelled("write").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var elsewhere = await SettledAsync(host, write);

        Assert.Equal("outcome-unknown", elsewhere["code"]!.GetValue<string>());
        Assert.Equal(1, host.Desk.Calls("write"));
    }

    [Fact]
    public async Task AToolShowsContentOfEachKindAsItIs()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();

        var result = await client.CallToolAsync("desk_show");
        var tool = (await client.ListToolsAsync()).Single(static tool => tool.Name == "desk_show").ProtocolTool;

        Assert.Null(tool.OutputSchema);
        Assert.Null(result.StructuredContent);
        Assert.Equal("completed", result.Code());
        Assert.Collection(
            result.Content,
            static block => Assert.Equal("Look:", Assert.IsType<TextContentBlock>(block).Text),
            static block => Assert.Equal([1, 2, 3], Assert.IsType<ImageContentBlock>(block).DecodedData.ToArray()),
            static block => Assert.Equal([4, 5, 6], Assert.IsType<AudioContentBlock>(block).DecodedData.ToArray()),
            static block => Assert.Equal("test://a", Assert.IsType<EmbeddedResourceBlock>(block).Resource.Uri));
    }

    [Fact]
    public async Task AToolAsksTheClientThatCalls()
    {
        await using var host = await McpHost.StartAsync();
        var logged = Channel.CreateUnbounded<string>();
        await using var client = await host.ConnectAsync(options =>
        {
            options.Capabilities = new ClientCapabilities { Sampling = new(), Elicitation = new ElicitationCapability { Form = new() } };
            options.Handlers.SamplingHandler = static (request, _, _) => ValueTask.FromResult(new CreateMessageResult
            {
                Model = "m",
                Content = [new TextContentBlock { Text = "wrote after " + ((TextContentBlock)request!.Messages[0].Content[0]).Text }],
            });
            options.Handlers.ElicitationHandler = static (_, _) => ValueTask.FromResult(new ElicitResult
            {
                Action = "accept",
                Content = new Dictionary<string, System.Text.Json.JsonElement> { ["name"] = System.Text.Json.JsonSerializer.SerializeToElement("Ada") },
            });
            options.Handlers.NotificationHandlers =
            [
                new(NotificationMethods.LoggingMessageNotification, (message, _) =>
                {
                    logged.Writer.TryWrite(message.Params!["data"]!.GetValue<string>());
                    return default;
                }),
            ];
        });

        var result = await client.CallToolAsync("desk_ask");

        Assert.Equal("\"wrote after write accept Ada\"", result.Text());
        Assert.Equal("asking", await logged.Reader.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AToolThatAsksAClientThatCannotFailsWithoutTellingWhy()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();

        (await client.CallToolAsync("desk_ask")).Refused("tool-error");
    }

    [Theory]
    [InlineData("Log")]
    [InlineData("Sample")]
    [InlineData("Question")]
    [InlineData("Form")]
    public async Task ASecretOfTheHostIsNotSentToTheClient(string way)
    {
        const string Secret = "pk-9f2c51aa07";
        await using var host = await McpHost.StartAsync(services: static services => services.AddSingleton(new Secret<string>(Secret)));
        var heard = Channel.CreateUnbounded<string>();
        await using var client = await host.ConnectAsync(options =>
        {
            options.Capabilities = new ClientCapabilities { Sampling = new(), Elicitation = new ElicitationCapability { Form = new() } };
            options.Handlers.SamplingHandler = (request, _, _) =>
            {
                heard.Writer.TryWrite(((TextContentBlock)request!.Messages[0].Content[0]).Text);
                return ValueTask.FromResult(new CreateMessageResult { Model = "m", Content = [new TextContentBlock { Text = "written" }] });
            };
            options.Handlers.ElicitationHandler = (request, _) =>
            {
                heard.Writer.TryWrite(request!.Message + System.Text.Json.JsonSerializer.Serialize(request.RequestedSchema, ModelContextProtocol.McpJsonUtilities.DefaultOptions));
                return ValueTask.FromResult(new ElicitResult { Action = "decline" });
            };
            options.Handlers.NotificationHandlers =
            [
                new(NotificationMethods.LoggingMessageNotification, (message, _) =>
                {
                    heard.Writer.TryWrite(message.Params!["data"]!.GetValue<string>());
                    return default;
                }),
            ];
        });

        // The near misses before and after reach the client, so that silence about the rest means something.
        await SendAsync("first: " + Secret[1..]);
        (await SendAsync("key: " + Secret)).Refused("tool-error");
        (await SendAsync(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(Secret)))).Refused("tool-error");
        await SendAsync("last: " + Secret[1..]);

        Assert.Contains("first: " + Secret[1..], await heard.Reader.ReadAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("last: " + Secret[1..], await heard.Reader.ReadAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(host.Log.Lines, static line => line.Contains("for the client holds secret 1", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, static line => line.Contains(Secret, StringComparison.Ordinal));

        async Task<CallToolResult> SendAsync(string text) =>
            await client.CallToolAsync("desk_send", new Dictionary<string, object?> { ["way"] = way, ["text"] = text });
    }

    // The call that was left ends on its own time: until it has, a repetition is told that it runs.
    private static async Task<JsonNode> SettledAsync(McpHost host, string parameters)
    {
        for (var i = 0; ; i++)
        {
            var call = (await host.CallRawAsync(parameters))["result"]!["_meta"]![MetaNames.Call]!;
            if (call["code"]!.GetValue<string>() != "in-progress" || i == 100)
            {
                return call;
            }

            await Task.Yield();
        }
    }
}
