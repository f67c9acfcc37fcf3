using ModelContextProtocol.Protocol;
using ToolContracts.Mcp.Clients;
using ToolContracts.Mcp.Content;

namespace ToolContracts.Conformance;

/// <summary>The tools that the suite calls.</summary>
[Toolset("test", Version = "1.0.0", Owner = "toolcontracts")]
public sealed partial class TestTools
{
    /// <summary>The actions of these tools, and of those beside them.</summary>
    public static IReadOnlyList<string> Actions { get; } =
    [
        "test.simple_text", "test.image_content", "test.audio_content", "test.embedded_resource", "test.multiple_content_types", "test.tool_with_logging",
        "test.tool_with_progress", "test.error_handling", "test.sampling", "test.elicitation", "test.elicitation_sep1034_defaults",
        "test.elicitation_sep1330_enums", "test.reconnection", "json.schema_2020_12_tool",
    ];

    /// <summary>Returns a text.</summary>
    [Tool("simple_text")]
    [SideEffect(SideEffect.None)]
    private static ToolContent SimpleText() => ToolContent.Of(new TextBlock("This is a simple text response for testing."));

    /// <summary>Returns a picture.</summary>
    [Tool("image_content")]
    [SideEffect(SideEffect.None)]
    private static ToolContent Image() => ToolContent.Of(new ImageBlock(Samples.Png, "image/png"));

    /// <summary>Returns a sound.</summary>
    [Tool("audio_content")]
    [SideEffect(SideEffect.None)]
    private static ToolContent Audio() => ToolContent.Of(new AudioBlock(Samples.Wav, "audio/wav"));

    /// <summary>Returns a resource.</summary>
    [Tool("embedded_resource")]
    [SideEffect(SideEffect.None)]
    private static ToolContent Resource() =>
        ToolContent.Of(new ResourceBlock(new TextResource("test://embedded-resource", "text/plain", "This is an embedded resource content.")));

    /// <summary>Returns a text, a picture and a resource.</summary>
    [Tool("multiple_content_types")]
    [SideEffect(SideEffect.None)]
    private static ToolContent Mixed() => ToolContent.Of(
        new TextBlock("Multiple content types test:"),
        new ImageBlock(Samples.Png, "image/png"),
        new ResourceBlock(new TextResource("test://mixed-content-resource", "application/json", """{"test":"data","value":123}""")));

    /// <summary>Tells the client what it does.</summary>
    /// <param name="client">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool("tool_with_logging")]
    [SideEffect(SideEffect.None)]
    private static async Task<ToolContent> LogAsync([Injected] IToolClient client, CancellationToken cancellationToken)
    {
        await client.LogAsync(LoggingLevel.Info, "Tool execution started", cancellationToken);
        await Task.Delay(50, cancellationToken);
        await client.LogAsync(LoggingLevel.Info, "Tool processing data", cancellationToken);
        await Task.Delay(50, cancellationToken);
        await client.LogAsync(LoggingLevel.Info, "Tool execution completed", cancellationToken);
        return ToolContent.Of(new TextBlock("Tool with logging executed."));
    }

    /// <summary>Reports as it goes.</summary>
    /// <param name="progress">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool("tool_with_progress")]
    [SideEffect(SideEffect.None)]
    private static async Task<ToolContent> ProgressAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        progress.Report("0/100");
        await Task.Delay(50, cancellationToken);
        progress.Report("50/100");
        await Task.Delay(50, cancellationToken);
        progress.Report("100/100");
        return ToolContent.Of(new TextBlock("Tool with progress executed."));
    }

    /// <summary>Fails.</summary>
    [Tool("error_handling")]
    [SideEffect(SideEffect.None)]
    private static ToolContent Fail() => throw new ToolFailedException("intended-failure", ToolFailure.Final);

    /// <summary>Lets the client's model write.</summary>
    /// <param name="prompt">What the model is told.</param>
    /// <param name="client">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool("sampling")]
    [SideEffect(SideEffect.None)]
    private static async Task<ToolContent> SampleAsync(string prompt, [Injected] IToolClient client, CancellationToken cancellationToken) =>
        ToolContent.Of(new TextBlock("LLM response: " + await client.SampleAsync(prompt, 100, cancellationToken)));

    /// <summary>Asks the person at the client for a name and an address.</summary>
    /// <param name="message">What the person is told.</param>
    /// <param name="client">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool("elicitation")]
    [SideEffect(SideEffect.None)]
    private static Task<ToolContent> AskAsync(string message, [Injected] IToolClient client, CancellationToken cancellationToken) =>
        Forms.AskAsync(client, message, Forms.Person, "User response: ", cancellationToken);

    /// <summary>Asks by a form that has a default for each kind of field.</summary>
    /// <param name="client">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool("elicitation_sep1034_defaults")]
    [SideEffect(SideEffect.None)]
    private static Task<ToolContent> AskWithDefaultsAsync([Injected] IToolClient client, CancellationToken cancellationToken) =>
        Forms.AskAsync(client, "Please review these defaults.", Forms.Defaults, "Elicitation completed: ", cancellationToken);

    /// <summary>Asks by a form that has each kind of choice.</summary>
    /// <param name="client">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool("elicitation_sep1330_enums")]
    [SideEffect(SideEffect.None)]
    private static Task<ToolContent> AskToChooseAsync([Injected] IToolClient client, CancellationToken cancellationToken) =>
        Forms.AskAsync(client, "Please choose.", Forms.Choices, "Elicitation completed: ", cancellationToken);

    /// <summary>Returns a text over a stream that ends before it.</summary>
    [Tool("reconnection")]
    [SideEffect(SideEffect.None)]
    private static ToolContent Reconnect() => ToolContent.Of(new TextBlock("Reconnection test completed."));
}
