using System.Globalization;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Small pieces of code that emitters share: types, names of runtime types, and questions about shapes.</summary>
internal static class ShapeCode
{
    public const string Runtime = "global::ToolContracts.CompilerServices.";

    public const string Codes = Runtime + "FaultCodes.";

    /// <summary>The type as a declaration writes it.</summary>
    public static string Type(this ValueShape shape) => shape.ClrType + (shape.IsNullable ? "?" : "");

    /// <summary>The type of a variable that may not be set yet: references are nullable.</summary>
    public static string LocalType(this ValueShape shape) => shape.ClrType + (shape.IsNullable || !shape.IsValueType ? "?" : "");

    /// <summary>A variable of <see cref="LocalType"/> as a value of the shape.</summary>
    public static string Known(this ValueShape shape, string local) => shape.IsNullable || shape.IsValueType ? local : local + "!";

    /// <summary>Whether equal JSON is equal in C# by the type's own equality.</summary>
    public static bool HasValueEquality(this ValueShape shape) => shape is EnumShape or ScalarShape { Kind: not ScalarKind.Bytes };

    /// <summary>Whether a list's elements are distinct and have no order.</summary>
    public static bool IsSet(this ListShape list) => list.Kind is ListKind.HashSet or ListKind.ImmutableHashSet or ListKind.FrozenSet;

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Least and greatest length of a list or dictionary as arguments of its method.</summary>
    public static string Bounds(Constraints constraints) =>
        $"{Number(constraints.MinLength ?? 0)}, {(constraints.MaxLength is { } greatest ? Number(greatest) : "int.MaxValue")}";

    /// <summary>A list of names for people, cut off where it is long.</summary>
    public static string OneOf(IReadOnlyCollection<string> values)
    {
        const int Most = 24;
        var shown = string.Join(", ", values.Take(Most));
        return "one of: " + (values.Count > Most ? shown + ", and " + Number(values.Count - Most) + " more" : shown);
    }
}
