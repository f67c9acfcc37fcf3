using System.Text.Json;

namespace ToolContracts.Generators.Tests;

/// <summary>Independent readers of our schemas. NJsonSchema knows draft 4 keywords and passes over newer ones, so it judges form only.</summary>
internal static class Oracle
{
    /// <summary>Asserts that a schema is JSON without repeated members and that NJsonSchema reads it.</summary>
    public static void AssertReads(string schema)
    {
        using (JsonDocument.Parse(schema, new JsonDocumentOptions { AllowDuplicateProperties = false }))
        {
        }

        var read = NJsonSchema.JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult();
        Assert.NotNull(read);
    }

    /// <summary>What NJsonSchema finds wrong with a value.</summary>
    public static string[] Faults(string schema, string json) =>
        [.. NJsonSchema.JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult().Validate(json).Select(static fault => fault.Kind.ToString())];
}
