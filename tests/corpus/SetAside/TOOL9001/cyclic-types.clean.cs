// rule: TOOL9001
// construct: record, property-field
// about: Types that hold each other, and values that travel round through them, end by themselves.
namespace Families;

public sealed class Person
{
    public string Name { get; set; } = "";

    public Person? Mother { get; set; }

    public Person? Child { get; set; }
}

[Toolset("families")]
public sealed partial class FamilyTools
{
    /// <summary>Names the line of a family.</summary>
    /// <param name="name">The name.</param>
    /// <param name="generations">How many generations.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Line(string name, int generations)
    {
        var person = new Person { Name = name };
        for (var i = 0; i < generations; i++)
        {
            var child = new Person { Name = person.Name + " the younger", Mother = person };
            person.Child = child;
            person = child.Mother.Child ?? child;
        }

        while (person.Mother is { } mother)
        {
            mother.Name = person.Name + ", child of " + mother.Name;
            person = mother;
        }

        return person.Name;
    }
}
