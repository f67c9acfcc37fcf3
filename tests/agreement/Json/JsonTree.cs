using System.Text;

namespace ToolContracts.Agreement.Json;

/// <summary>A JSON value that keeps its spelling, its order and its repetitions, and can be changed.</summary>
public abstract class JsonTree
{
    /// <summary>Writes the value.</summary>
    public abstract void Write(StringBuilder text);

    /// <summary>A copy that shares nothing.</summary>
    public abstract JsonTree Copy();

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }
}

/// <summary>A value by its spelling: a number, true, false, null, or what is no JSON at all.</summary>
public sealed class JsonRaw(string spelling) : JsonTree
{
    public static JsonRaw Null => new("null");

    public string Spelling { get; } = spelling;

    public override void Write(StringBuilder text) => text.Append(Spelling);

    public override JsonTree Copy() => new JsonRaw(Spelling);
}

/// <summary>A text.</summary>
/// <param name="value">The text.</param>
/// <param name="spelling">How it is written, with its quotes; null for the usual way.</param>
public sealed class JsonText(string value, string? spelling = null) : JsonTree
{
    public string Value { get; } = value;

    public override void Write(StringBuilder text) => text.Append(spelling ?? JsonSpelling.Quote(Value));

    public override JsonTree Copy() => new JsonText(Value, spelling);
}

/// <summary>A list.</summary>
public sealed class JsonList(IEnumerable<JsonTree> items) : JsonTree
{
    public List<JsonTree> Items { get; } = [.. items];

    public override void Write(StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < Items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Items[i].Write(text);
        }

        text.Append(']');
    }

    public override JsonTree Copy() => new JsonList(Items.Select(static item => item.Copy()));
}

/// <summary>A member of an object.</summary>
public sealed class JsonMember(string name, JsonTree value, string? spelling = null)
{
    public string Name { get; } = name;

    /// <summary>The name as it is written, with its quotes; null for the usual way.</summary>
    public string? Spelling { get; } = spelling;

    public JsonTree Value { get; set; } = value;

    public JsonMember Copy() => new(Name, Value.Copy(), Spelling);
}

/// <summary>An object.</summary>
public sealed class JsonMap(IEnumerable<JsonMember> members) : JsonTree
{
    public List<JsonMember> Members { get; } = [.. members];

    public JsonMember? Find(string name) => Members.Find(member => member.Name == name);

    public override void Write(StringBuilder text)
    {
        text.Append('{');
        for (var i = 0; i < Members.Count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(Members[i].Spelling ?? JsonSpelling.Quote(Members[i].Name)).Append(':');
            Members[i].Value.Write(text);
        }

        text.Append('}');
    }

    public override JsonTree Copy() => new JsonMap(Members.Select(static member => member.Copy()));
}
