using System.Text.Json;
using ToolContracts.Mcp.Clients;
using ToolContracts.Mcp.Content;
using static ModelContextProtocol.Protocol.ElicitRequestParams;

namespace ToolContracts.Conformance;

/// <summary>The forms that the suite wants to be asked by.</summary>
internal static class Forms
{
    public static RequestSchema Person => new()
    {
        Properties =
        {
            ["username"] = new StringSchema { Description = "User's response" },
            ["email"] = new StringSchema { Description = "User's email address" },
        },
        Required = ["username", "email"],
    };

    public static RequestSchema Defaults => new()
    {
        Properties =
        {
            ["name"] = new StringSchema { Default = "John Doe" },
            ["age"] = new NumberSchema { Type = "integer", Default = 30 },
            ["score"] = new NumberSchema { Default = 95.5 },
            ["status"] = new UntitledSingleSelectEnumSchema { Enum = ["active", "inactive", "pending"], Default = "active" },
            ["verified"] = new BooleanSchema { Default = true },
        },
    };

    public static RequestSchema Choices => new()
    {
        Properties =
        {
            ["untitledSingle"] = new UntitledSingleSelectEnumSchema { Enum = ["option1", "option2", "option3"] },
            ["titledSingle"] = new TitledSingleSelectEnumSchema { OneOf = Titled("Option") },
            ["legacyEnum"] = new LegacyTitledEnumSchema { Enum = ["opt1", "opt2", "opt3"], EnumNames = ["Option One", "Option Two", "Option Three"] },
            ["untitledMulti"] = new UntitledMultiSelectEnumSchema { Items = new UntitledEnumItemsSchema { Enum = ["option1", "option2", "option3"] } },
            ["titledMulti"] = new TitledMultiSelectEnumSchema { Items = new TitledEnumItemsSchema { AnyOf = Titled("Choice") } },
        },
    };

    public static async Task<ToolContent> AskAsync(IToolClient client, string message, RequestSchema form, string before, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(message, form, cancellationToken);
        return ToolContent.Of(new TextBlock($"{before}action={answer.Action}, content={JsonSerializer.Serialize(answer.Content)}"));
    }

    private static EnumSchemaOption[] Titled(string noun) =>
    [
        new EnumSchemaOption { Const = "value1", Title = "First " + noun },
        new EnumSchemaOption { Const = "value2", Title = "Second " + noun },
        new EnumSchemaOption { Const = "value3", Title = "Third " + noun },
    ];
}
