// rule: TOOL4002
// construct: guard, collection
// about: The first name is looked up, and the second one is opened.
namespace Kennels;

public sealed record Pair(string Dog, string Other);

[Toolset("pedigrees")]
public sealed partial class PedigreeTools
{
    private static readonly string[] Known = ["argos.txt", "fang.txt"];

    /// <summary>Compares two pedigrees.</summary>
    /// <param name="pair">The dogs' files.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Compare(Pair pair)
    {
        var first = pair.Dog;
        var second = pair.Other;
        if (!Known.Contains(first))
        {
            return 0;
        }

        return File.ReadAllText("/srv/dogs/" + second).Length - first.Length; // expect: TOOL4002
    }
}
