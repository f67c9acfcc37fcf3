using System.Text.Json;
using System.Text.Json.Serialization;

namespace ToolContracts;

/// <summary>Refuses to write or read a <see cref="Secret{T}"/>: silence would be a leak on one side and a lost value on the other.</summary>
internal sealed class SecretJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("A secret is neither written to nor read from JSON. Reveal it where it is used.");
}
