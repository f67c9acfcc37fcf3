using System.Text.Json;

namespace ToolContracts.CompilerServices;

/// <summary>The recorded result of a call, for the arguments of the one that undoes it.</summary>
/// <param name="utf8Json">The result; empty where none is kept.</param>
public readonly struct RecordedResult(ReadOnlyMemory<byte> utf8Json)
{
    /// <summary>Writes it, or a member of it, as a member. What is not there is left out: the binder of the arguments says so.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="name">Name of the member that is written.</param>
    /// <param name="member">Name of the result's member; null for the whole.</param>
    public void Write(ResultWriter writer, string name, string? member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (utf8Json.IsEmpty)
        {
            return;
        }

        using var document = JsonDocument.Parse(utf8Json);
        var value = document.RootElement;
        if (member is not null && (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(member, out value)))
        {
            return;
        }

        writer.Json.WritePropertyName(name);
        value.WriteTo(writer.Json);
    }
}
