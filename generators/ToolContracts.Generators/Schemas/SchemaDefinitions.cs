using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Schemas;

/// <summary>
/// Decides which types of a schema stand in <c>$defs</c>: those that contain themselves, because several providers read references badly.
/// Where writing all others in place would make a schema huge, every type that is used more than once stands there.
/// </summary>
internal sealed class SchemaDefinitions
{
    /// <summary>The most objects that are written in place.</summary>
    private const int MaxInline = 400;

    private readonly Dictionary<string, ObjectShape> _table;
    private readonly ShapeUse _use;
    private readonly HashSet<string> _referenced = new(StringComparer.Ordinal);
    private readonly HashSet<string> _recursive;
    private readonly List<string> _order = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public SchemaDefinitions(ToolsetModel toolset, ShapeUse use, IEnumerable<ValueShape> roots)
    {
        _use = use;
        _table = toolset.Types.ToDictionary(static type => type.ClrType, StringComparer.Ordinal);
        var all = roots.SelectMany(References).ToArray();
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in all)
        {
            Visit(type, open, uses);
        }

        _recursive = new HashSet<string>(_referenced, StringComparer.Ordinal);
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        if (all.Sum(type => Size(type, sizes)) > MaxInline)
        {
            _referenced.UnionWith(uses.Where(static pair => pair.Value > 1).Select(static pair => pair.Key));
        }

        foreach (var type in _order.Where(_referenced.Contains))
        {
            _names.Add(type, Unique(type));
        }
    }

    /// <summary>The types in <c>$defs</c>, in the order of their first use.</summary>
    public IEnumerable<(string Name, ObjectShape Shape)> Named => _order.Where(_names.ContainsKey).Select(type => (_names[type], _table[type]));

    public ObjectShape Shape(string type) => _table[type];

    /// <summary>Name in <c>$defs</c>; null where the type is written in place.</summary>
    public string? NameOf(string type) => _names.TryGetValue(type, out var name) ? name : null;

    /// <summary>Whether a type that stands in <c>$defs</c> contains itself.</summary>
    public bool IsRecursive(string type) => _recursive.Contains(type);

    private void Visit(string type, HashSet<string> open, Dictionary<string, int> uses)
    {
        uses[type] = uses.TryGetValue(type, out var count) ? count + 1 : 1;
        if (open.Contains(type))
        {
            _referenced.Add(type);
            return;
        }

        if (uses[type] > 1)
        {
            return;
        }

        _order.Add(type);
        open.Add(type);
        foreach (var inner in Children(type))
        {
            Visit(inner, open, uses);
        }

        open.Remove(type);
    }

    /// <summary>How many objects are written for one use of a type; saturates, for it doubles with each level of a diamond.</summary>
    private long Size(string type, Dictionary<string, long> sizes)
    {
        if (_referenced.Contains(type))
        {
            return 1;
        }

        if (!sizes.TryGetValue(type, out var size))
        {
            size = 1 + _table[type].Derived.Count;
            foreach (var inner in Children(type))
            {
                size = Math.Min(size + Size(inner, sizes), int.MaxValue);
            }

            sizes[type] = size;
        }

        return size;
    }

    private IEnumerable<string> Children(string type)
    {
        var shape = _table[type];
        var shapes = shape.Discriminator is null ? [shape] : shape.Derived.Select(derived => _table[derived.ClrType]);
        return shapes.SelectMany(one => one.Members).Where(member => _use == ShapeUse.Output || member.ConstructorIndex != -2)
            .SelectMany(static member => References(member.Value));
    }

    private static IEnumerable<string> References(ValueShape value) => value switch
    {
        ObjectReference reference => [reference.ClrType],
        ListShape list => References(list.Element),
        MapShape map => References(map.Value),
        UntrustedShape untrusted => References(untrusted.Inner),
        _ => [],
    };

    private string Unique(string type)
    {
        var bare = type.Contains("<") ? type.Substring(0, type.IndexOf('<')) : type;
        var stem = bare.Substring(bare.LastIndexOfAny(['.', ':']) + 1).TrimStart('@');
        var name = stem;
        for (var number = 2; _names.ContainsValue(name); number++)
        {
            name = stem + IntegerText.Of(number);
        }

        return name;
    }
}
