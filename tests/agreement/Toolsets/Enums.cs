using System.ComponentModel.DataAnnotations;

public enum Colour { Red, Green, @class, Ünï }

public enum Aliased { First = 1, Same = 1, Second = 2, Third = 3, Fourth = 4, Fifth = 5 }

[Flags]
public enum Rights : byte { None = 0, Read = 1, Write = 2, All = 3 }

/// <summary>Enums go by the exact name of a member.</summary>
[Toolset("enums"), SideEffect(SideEffect.None)]
public partial class Enums
{
    [Tool] private static void One(Colour value) => throw null!;
    [Tool] private static void Flags(Rights value, Rights? maybe) => throw null!;
    [Tool] private static void Allowed([AllowedValues(Colour.Red, Colour.@class)] Colour value, [AllowedValues(Colour.Green)] Colour? maybe) => throw null!;
    [Tool] private static void Defaulted(Colour value = Colour.Green) => throw null!;
    [Tool] private static void Lists(List<Colour> list, HashSet<Colour> set) => throw null!;
    [Tool] private static void Keys(Dictionary<Colour, Rights> map) => throw null!;
    [Tool] private static void Aliases(HashSet<Aliased> set, Dictionary<Aliased, int> map) => throw null!;
}
