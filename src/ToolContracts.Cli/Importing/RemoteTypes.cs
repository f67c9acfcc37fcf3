namespace ToolContracts.Cli.Importing;

/// <summary>A type of C# that stands for a schema.</summary>
/// <param name="Name">How it is written, without the question mark of what may be null.</param>
internal record RemoteType(string Name);

/// <summary>A list.</summary>
internal sealed record RemoteList(RemoteType Item, bool ItemIsNullable) : RemoteType($"IReadOnlyList<{Item.Name}{(ItemIsNullable ? "?" : "")}>");

/// <summary>A dictionary of any keys.</summary>
internal sealed record RemoteMap(RemoteType Value, bool ValueIsNullable) : RemoteType($"IReadOnlyDictionary<string, {Value.Name}{(ValueIsNullable ? "?" : "")}>");

/// <summary>An object, for which a record is written.</summary>
internal sealed record RemoteRecord(string Name, IReadOnlyList<RemoteMember> Members) : RemoteType(Name);

/// <summary>A member of an object.</summary>
/// <param name="JsonName">Its name on the wire.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Description">What the server says of it; null where it says nothing.</param>
/// <param name="Constraints">Attributes that say what values it takes, without brackets.</param>
internal sealed record RemoteMember(
    string JsonName, string Name, RemoteType Type, bool IsRequired, bool IsNullable, string? Description, IReadOnlyList<string> Constraints);

/// <summary>A tool of which a typed method can be written.</summary>
/// <param name="Remote">What the server says of it.</param>
/// <param name="Name">Its name within the toolset.</param>
/// <param name="Method">Its name in C#, without <c>Async</c>.</param>
/// <param name="Arguments">What it is asked; null where it takes nothing.</param>
/// <param name="Result">Its structured result; null where it promises none and text is taken.</param>
internal sealed record ImportedTool(ModelContextProtocol.Protocol.Tool Remote, string Name, string Method, RemoteRecord? Arguments, RemoteRecord? Result)
{
    /// <summary>The records of the tool, those that others are made of behind them.</summary>
    public IEnumerable<RemoteRecord> Records => new[] { Arguments, Result }.OfType<RemoteRecord>().SelectMany(Within);

    private static IEnumerable<RemoteRecord> Within(RemoteType type) => type switch
    {
        RemoteRecord record => record.Members.SelectMany(static one => Within(one.Type)).Prepend(record),
        RemoteList list => Within(list.Item),
        RemoteMap map => Within(map.Value),
        _ => [],
    };
}
