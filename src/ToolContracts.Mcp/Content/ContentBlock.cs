using System.Text.Json.Serialization;

namespace ToolContracts.Mcp.Content;

/// <summary>A block of content.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "text")]
[JsonDerivedType(typeof(ImageBlock), "image")]
[JsonDerivedType(typeof(AudioBlock), "audio")]
[JsonDerivedType(typeof(ResourceBlock), "resource")]
public abstract record ContentBlock
{
    private protected ContentBlock()
    {
    }
}
