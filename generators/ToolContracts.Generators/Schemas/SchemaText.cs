using System.Text;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Schemas;

/// <summary>Writes one JSON object, keyword by keyword. A keyword without a value is left out.</summary>
internal sealed class SchemaText
{
    private readonly StringBuilder _text = new("{");

    public SchemaText Raw(string keyword, string? json)
    {
        if (json is null)
        {
            return this;
        }

        if (_text.Length > 1)
        {
            _text.Append(',');
        }

        _text.Append(JsonText.Quote(keyword)).Append(':').Append(json);
        return this;
    }

    public SchemaText Text(string keyword, string? value) => Raw(keyword, value is null ? null : JsonText.Quote(value));

    public SchemaText Number(string keyword, int? value) => Raw(keyword, value is { } number ? IntegerText.Of(number) : null);

    public SchemaText Type(string name, bool isNullable) => isNullable ? Raw("type", $"[\"{name}\",\"null\"]") : Text("type", name);

    public SchemaText List(string keyword, IEnumerable<string> json) => Raw(keyword, "[" + string.Join(",", json) + "]");

    public SchemaText Members(string keyword, IEnumerable<(string Name, string Json)> members)
    {
        var inner = new SchemaText();
        foreach (var (name, json) in members)
        {
            inner.Raw(name, json);
        }

        return Raw(keyword, inner.ToString());
    }

    public override string ToString() => _text + "}";
}
