namespace ToolContracts.Analyzers.Locking.Schemas;

/// <summary>Where a comparison is.</summary>
/// <param name="Path">The steps from the schema's root on.</param>
/// <param name="Data">The same as a path of the data, for messages.</param>
internal sealed record SchemaPlace(ImmutableArray<string> Path, string Data)
{
    public SchemaPlace Member(string name) => new([.. Path, "properties", name], Data.Length == 0 ? name : Data + "." + name);

    public SchemaPlace Elements() => new(Path.Add("items"), Data + "[]");

    public SchemaPlace Values() => new(Path.Add("additionalProperties"), Data + "[*]");

    public SchemaPlace Keys() => new(Path.Add("propertyNames"), Data + "[key]");

    public SchemaPlace Variant(string key) => new([.. Path, "oneOf", key], Data + "<" + key + ">");

    public (ImmutableArray<string> Path, string? Item) At(string keyword, string? item = null) => (Path.Add(keyword), item);
}
