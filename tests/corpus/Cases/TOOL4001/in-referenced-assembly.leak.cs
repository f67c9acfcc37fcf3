// rule: TOOL4001
// construct: cross-assembly, declaration
// about: A parameter of a referenced assembly is [Trusted], and gets the model's query.
// assembly: Hotel.Search
using ToolContracts;

namespace Hotel.Search;

public sealed class RoomIndex
{
    public int Count([Trusted] string index, string query) => index.Length + query.Length;
}
// assembly: main
// file: RoomTools.cs
using Hotel.Search;

namespace Hotel;

[Toolset("rooms")]
public sealed partial class RoomTools(RoomIndex index)
{
    /// <summary>Counts the rooms that fit.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="house">The house.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count(string query, string house)
    {
        var words = query.ToLowerInvariant() + " " + house;
        return index.Count(words, "free"); // expect: TOOL4001
    }
}
