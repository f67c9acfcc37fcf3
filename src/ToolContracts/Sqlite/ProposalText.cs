using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ToolContracts.Approvals;

namespace ToolContracts.Sqlite;

/// <summary>The lists of a proposal as the JSON in which they are stored.</summary>
internal static class ProposalText
{
    internal static string Write(IReadOnlyList<string?> resources) => Write(resources, static (json, resource) => json.WriteStringValue(resource));

    internal static string Write(IReadOnlyList<ApprovalNeed> needs) => Write(needs, static (json, need) =>
    {
        json.WriteStartObject();
        json.WriteString("role", need.Role);
        json.WriteNumber("count", need.Count);
        json.WriteEndObject();
    });

    internal static string Write(IReadOnlyList<ProposalVote> votes) => Write(votes, static (json, vote) =>
    {
        json.WriteStartObject();
        json.WriteString("by", vote.By);
        json.WriteString("for", vote.OnBehalfOf);
        json.WriteString("at", vote.At.UtcTicks.ToString(CultureInfo.InvariantCulture));
        json.WriteString("reason", vote.Reason);
        if (vote.StandingId is { } standing)
        {
            json.WriteNumber("standing", standing);
        }

        json.WriteEndObject();
    });

    internal static List<string?> ReadResources(string? json) => Read(json, static resource => resource.GetString());

    internal static List<ApprovalNeed> ReadNeeds(string json) =>
        Read(json, static need => new ApprovalNeed(need.GetProperty("role").GetString()!, need.GetProperty("count").GetInt32()));

    internal static List<ProposalVote> ReadVotes(string? json) => Read(json, static vote => new ProposalVote(
        vote.GetProperty("by").GetString()!,
        vote.GetProperty("for").GetString(),
        new DateTimeOffset(long.Parse(vote.GetProperty("at").GetString()!, CultureInfo.InvariantCulture), TimeSpan.Zero),
        vote.GetProperty("reason").GetString(),
        vote.TryGetProperty("standing", out var standing) ? standing.GetInt64() : null));

    private static string Write<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static List<T> Read<T>(string? json, Func<JsonElement, T> read)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(read)];
    }
}
