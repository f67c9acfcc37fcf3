using Microsoft.CodeAnalysis.Text;

namespace ToolContracts.Shared.Json;

/// <summary>A value in a JSON file, with where it stands.</summary>
/// <param name="Span">From its first character to its last.</param>
internal abstract record JsonValue(TextSpan Span);

/// <summary>An object; its members in the order of the file, each name once.</summary>
internal sealed record JsonObject(TextSpan Span, ImmutableArray<JsonMember> Members) : JsonValue(Span)
{
    /// <summary>The member of that exact name; null where there is none.</summary>
    public JsonMember? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Name == name)
                {
                    return member;
                }
            }

            return null;
        }
    }

    /// <summary>The object with a member set in its place, added at the end, or, by null, removed.</summary>
    public JsonObject With(string name, JsonValue? value)
    {
        var kept = this[name];
        return this with
        {
            Members = (kept, value) switch
            {
                (null, null) => Members,
                (null, _) => Members.Add(new JsonMember(name, default, value)),
                (_, null) => Members.Remove(kept),
                _ => Members.Replace(kept, kept with { Value = value }),
            },
        };
    }
}

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name, unescaped.</param>
/// <param name="NameSpan">Where the name stands, quotes and all.</param>
internal sealed record JsonMember(string Name, TextSpan NameSpan, JsonValue Value);

/// <summary>An array.</summary>
internal sealed record JsonArray(TextSpan Span, ImmutableArray<JsonValue> Items) : JsonValue(Span);

/// <summary>A string, unescaped.</summary>
internal sealed record JsonString(TextSpan Span, string Text) : JsonValue(Span);

/// <summary>A number, as it is written.</summary>
internal sealed record JsonNumber(TextSpan Span, string Text) : JsonValue(Span);

/// <summary>true, false or null.</summary>
internal sealed record JsonLiteral(TextSpan Span, bool? Value) : JsonValue(Span);
