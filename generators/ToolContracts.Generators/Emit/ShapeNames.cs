using System.Globalization;
using ToolContracts.Generators.Model;
using ToolContracts.Generators.Schemas.Dialects;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>
/// The shapes of a toolset that have methods of their own, with the names of those methods: objects, lists, dictionaries and enums, once
/// each whatever their nullability, and what is read apart from what is only written.
/// </summary>
internal sealed class ShapeNames
{
    /// <summary>The nested class that has the methods.</summary>
    public const string ClassName = "__Shapes";

    private readonly Dictionary<string, ObjectShape> _objects;
    private readonly Dictionary<ValueShape, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<ValueShape> _inputs = [];
    private readonly List<ValueShape> _outputs = [];
    private readonly List<ValueShape> _passed = [];
    private readonly HashSet<ValueShape> _seenInputs = [];
    private readonly HashSet<ValueShape> _seenOutputs = [];
    private readonly HashSet<ValueShape> _seenPassed = [];
    private readonly HashSet<string> _derived = new(StringComparer.Ordinal);
    private readonly List<string> _patterns = [];

    public ShapeNames(ToolsetModel toolset, DialectSelection dialects)
    {
        NullMayBeAbsent = dialects.Contains(SchemaDialect.OpenAI);
        _objects = toolset.Types.ToDictionary(static type => type.ClrType, StringComparer.Ordinal);
        foreach (var type in toolset.Types)
        {
            foreach (var derived in type.Derived)
            {
                _derived.Add(derived.ClrType);
            }
        }

        foreach (var tool in toolset.Tools)
        {
            foreach (var argument in tool.Arguments.Concat(tool.Compensation?.Hidden?.Arguments ?? []))
            {
                Member(argument, Use.Read);
            }

            if (tool.Result is { } result)
            {
                Visit(result, Use.Show);
            }

            if (tool.Approval?.Preview is { } preview)
            {
                Visit(preview.Plan, Use.Show);
            }

            foreach (var source in tool.Compensation?.Sources ?? default)
            {
                if (source.Argument is not null)
                {
                    Visit(source.Value, Use.Pass);
                }
            }
        }
    }

    /// <summary>Which methods a shape needs.</summary>
    private enum Use
    {
        Read,
        Show,
        Pass,
    }

    /// <summary>Whether calls come in a dialect that writes null for an optional member that is not there.</summary>
    public bool NullMayBeAbsent { get; }

    /// <summary>The shapes that arguments have, in the order in which they are met.</summary>
    public IReadOnlyList<ValueShape> Inputs => _inputs;

    /// <summary>The shapes that results and plans have, in the order in which they are met.</summary>
    public IReadOnlyList<ValueShape> Outputs => _outputs;

    /// <summary>The shapes that are passed on from a call to the one that undoes it, in the order in which they are met.</summary>
    public IReadOnlyList<ValueShape> Passed => _passed;

    /// <summary>The patterns for .NET, in the order in which they are met.</summary>
    public IReadOnlyList<string> Patterns => _patterns;

    /// <summary>The shape of an object type.</summary>
    public ObjectShape Object(string clrType) => _objects[clrType];

    /// <summary>Whether a type is named as a derived one, so that its object may have a discriminator.</summary>
    public bool IsDerived(ObjectShape shape) => _derived.Contains(shape.ClrType);

    /// <summary>Last part of the names of a shape's methods.</summary>
    public string Of(ValueShape shape) => _names[shape with { IsNullable = false }];

    /// <summary>Last part of the names of an object type's methods.</summary>
    public string Of(ObjectShape shape) => Of(new ObjectReference(shape.ClrType, false, shape.IsValueType));

    /// <summary>The field of a pattern.</summary>
    public string Pattern(string pattern) => ClassName + ".Pattern" + _patterns.IndexOf(pattern).ToString(CultureInfo.InvariantCulture);

    /// <summary>The members that arguments may set.</summary>
    public static IEnumerable<MemberShape> Settable(ObjectShape shape) => shape.Members.Where(static member => member.ConstructorIndex != -2);

    private void Member(MemberShape member, Use use)
    {
        foreach (var pattern in member.Constraints.DotNetPatterns)
        {
            if (!_patterns.Contains(pattern))
            {
                _patterns.Add(pattern);
            }
        }

        Visit(member.Value, use);
    }

    private void Visit(ValueShape nullable, Use use)
    {
        var shape = nullable with { IsNullable = false };
        if (shape is UntrustedShape { Inner: var inner })
        {
            Visit(inner, use);
            return;
        }

        if (shape is ScalarShape || !Seen(use).Add(shape))
        {
            return;
        }

        Name(shape);
        Shapes(use).Add(shape);
        switch (shape)
        {
            case ListShape list:
                Visit(list.Element, use);
                break;
            case MapShape map:
                Visit(map.Key, use);
                Visit(map.Value, use);
                break;
            case ObjectReference reference:
                Object(_objects[reference.ClrType], use);
                break;
        }
    }

    private void Object(ObjectShape shape, Use use)
    {
        foreach (var member in use == Use.Show ? shape.Members : Settable(shape))
        {
            Member(member, use);
        }

        foreach (var derived in shape.Derived)
        {
            Visit(new ObjectReference(derived.ClrType, false, _objects[derived.ClrType].IsValueType), use);
        }
    }

    private List<ValueShape> Shapes(Use use) => use switch
    {
        Use.Read => _inputs,
        Use.Show => _outputs,
        _ => _passed,
    };

    private HashSet<ValueShape> Seen(Use use) => use switch
    {
        Use.Read => _seenInputs,
        Use.Show => _seenOutputs,
        _ => _seenPassed,
    };

    private void Name(ValueShape shape)
    {
        if (_names.ContainsKey(shape))
        {
            return;
        }

        var stem = shape switch
        {
            ListShape => "List",
            MapShape => "Map",
            _ => Identifier(shape.ClrType),
        };
        var name = stem;
        for (var i = 2; !_taken.Add(name); i++)
        {
            name = stem + i.ToString(CultureInfo.InvariantCulture);
        }

        _names.Add(shape, name);
    }

    private static string Identifier(string clrType)
    {
        var generic = clrType.IndexOf('<');
        var plain = generic < 0 ? clrType : clrType.Substring(0, generic);
        var start = Math.Max(plain.LastIndexOf('.'), plain.LastIndexOf(':')) + 1;
        return plain.Substring(start).TrimStart('@');
    }
}
