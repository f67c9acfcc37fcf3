using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>Decides the schema of a tool's arguments for a dialect: walks the shapes that the base schema is written from, by the dialect's table.</summary>
internal sealed class SchemaNodes
{
    private readonly DialectTable _table;
    private readonly SchemaTally _tally;
    private readonly ScalarNode _scalars;
    private readonly SchemaDefinitions _definitions;
    private readonly Dictionary<string, SchemaNode?> _defined = new(StringComparer.Ordinal);

    private SchemaNodes(ToolsetModel toolset, ToolModel tool, DialectTable table)
    {
        _table = table;
        _tally = new SchemaTally(table);
        _scalars = new ScalarNode(table, _tally);
        _definitions = new SchemaDefinitions(toolset, ShapeUse.Input, tool.Arguments.Select(static argument => argument.Value));
    }

    /// <summary>The decided schema, and what the provider would refuse of it.</summary>
    public static SchemaDocument Of(ToolsetModel toolset, ToolModel tool, DialectTable table)
    {
        var nodes = new SchemaNodes(toolset, tool, table);
        nodes._tally.Tool($"{toolset.Name}_{tool.Name}");
        var root = new SchemaNode();
        nodes.Object(root, [], tool.Arguments, "", level: 1);
        nodes._tally.Close();
        var definitions = nodes._definitions.Named.Where(pair => nodes._defined.ContainsKey(pair.Name)).Select(pair => (pair.Name, nodes._defined[pair.Name]!));
        return new SchemaDocument(root, definitions.ToImmutableArray(), nodes._tally.Refusals);
    }

    private SchemaNode Value(ValueShape value, Constraints constraints, string? description, string path, int level)
    {
        var node = new SchemaNode { IsNullable = value.IsNullable };
        while (value is UntrustedShape untrusted)
        {
            value = untrusted.Inner;
            node.IsNullable |= value.IsNullable;
        }

        // Where the allowed values are named, null is one of them or no value.
        node.IsNullable &= constraints.AllowedJson.Count == 0 || constraints.AllowedJson.Contains("null");
        description ??= value is ObjectReference { ClrType: var type } ? _definitions.Shape(type).Description : null;
        if (description is not null)
        {
            node.Sentences.Add(description);
        }

        switch (value)
        {
            case ScalarShape scalar:
                _scalars.Write(node, scalar.Kind, constraints, path);
                break;
            case EnumShape { Members: var members }:
                node.Type = "string";
                _scalars.Literals(
                    node, constraints.AllowedJson.Count > 0 ? constraints.AllowedJson.Where(static json => json != "null").ToArray() : members.Select(JsonText.Quote).ToArray(), path);
                break;
            case ListShape list:
                List(node, list, constraints, path, level);
                break;
            case MapShape:
                // No dialect but the base says free keys.
                _tally.Refuse(SchemaConstruct.Map, path, "it is an object with free keys", "Take a list of records with a key and a value instead");
                break;
            case ObjectReference reference:
                Reference(node, reference.ClrType, path, level);
                break;
        }

        return node;
    }

    private void List(SchemaNode node, ListShape list, Constraints constraints, string path, int level)
    {
        node.Type = "array";
        node.Element = Element(list.Element, path + "[]", level);
        var takesLeast = _table.Takes(constraints.MinLength <= 1 ? SchemaConstruct.NonEmptyList : SchemaConstruct.ItemCount);
        var takesGreatest = _table.Takes(SchemaConstruct.ItemCount);
        ScalarNode.Add(node, "minItems", takesLeast ? constraints.MinLength : null);
        ScalarNode.Add(node, "maxItems", takesGreatest ? constraints.MaxLength : null);
        ScalarNode.Say(node, ConstraintWords.Count(takesLeast ? null : constraints.MinLength, takesGreatest ? null : constraints.MaxLength, "elements"));
        if (list.Kind.IsSet())
        {
            node.Sentences.Add("Each element once.");
        }
    }

    private SchemaNode Element(ValueShape element, string path, int level)
    {
        var node = Value(element, Constraints.None, null, path, level);
        CountUnion(node);
        return node;
    }

    private void Reference(SchemaNode node, string type, string path, int level)
    {
        if (_definitions.NameOf(type) is not { } name)
        {
            Inline(node, type, path, level);
            return;
        }

        if (_definitions.IsRecursive(type) && !_table.Takes(SchemaConstruct.RecursiveType))
        {
            _tally.Refuse(
                SchemaConstruct.RecursiveType, path, "its type contains itself", "Take a flat list instead, each element of which names its parent");
        }
        else if (!_table.Takes(SchemaConstruct.SharedType))
        {
            _tally.Refuse(
                SchemaConstruct.SharedType, path, "it is too large to be written without references", "Split the tool, or ask for less");
        }
        else
        {
            node.Reference = name;
            if (!_defined.ContainsKey(name))
            {
                _tally.Definition(name);
                _defined.Add(name, null);
                var definition = new SchemaNode();
                // Levels are counted as they are written: a definition begins anew.
                Inline(definition, type, path, level: 0);
                _defined[name] = definition;
            }
        }
    }

    private void Inline(SchemaNode node, string type, string path, int level)
    {
        var shape = _definitions.Shape(type);
        if (shape.Discriminator is not { } discriminator)
        {
            Object(node, [], shape.Members, path, level + 1);
            return;
        }

        node.Variants = shape.Derived.Select(derived =>
        {
            var at = path + "<" + NameOf(derived.ClrType) + ">";
            var of = _definitions.Shape(derived.ClrType);
            _tally.Tag(discriminator, derived.Tag);
            var tag = new SchemaNode { Type = derived.TagIsNumber ? "integer" : "string", Tag = derived.TagIsNumber ? derived.Tag : JsonText.Quote(derived.Tag) };
            var variant = new SchemaNode();
            ScalarNode.Say(variant, of.Description ?? "");
            Object(variant, [new SchemaMember(discriminator, tag, IsRequired: true)], of.Members, at, level + 1);
            return variant;
        }).ToArray();
    }

    private void Object(SchemaNode node, SchemaMember[] tag, IEnumerable<MemberShape> members, string path, int level)
    {
        _tally.Object(level, path);
        node.Type = "object";
        node.Members = [.. tag];
        foreach (var member in members.Where(static member => member.ConstructorIndex != -2))
        {
            node.Members.Add(Member(member, path.Length == 0 ? member.ClrName.TrimStart('@') : path + "." + member.ClrName.TrimStart('@'), level));
        }

        if (node.Members.Count == 0 && path.Length > 0 && !_table.Takes(SchemaConstruct.EmptyObject))
        {
            _tally.Refuse(SchemaConstruct.EmptyObject, path, "it is an object without members", "Leave it out, or give it a member");
        }
    }

    private SchemaMember Member(MemberShape member, string path, int level)
    {
        var node = Value(member.Value, member.Constraints, member.Description, path, level);
        var nullIsAbsent = !member.IsRequired && _table[SchemaConstruct.OptionalMember] == Treatment.Rewritten;
        ScalarNode.Say(node, Default(member, nullIsAbsent));
        node.IsNullable |= nullIsAbsent;
        _tally.Member(member.JsonName, member.IsRequired || nullIsAbsent, path);
        CountUnion(node);
        return new SchemaMember(member.JsonName, node, member.IsRequired || nullIsAbsent);
    }

    /// <summary>What an absent member means; nothing where it means null, or where nobody can say it.</summary>
    private static string Default(MemberShape member, bool nullIsAbsent) => member.DefaultJson switch
    {
        "null" => "",
        { } json => nullIsAbsent ? $"Null means {json}." : $"Default: {json}.",
        null => nullIsAbsent && !member.Value.IsNullable ? "Null means its default." : "",
    };

    private void CountUnion(SchemaNode node)
    {
        if (node.IsNullable || node.Variants.Count > 0)
        {
            _tally.Union();
        }
    }

    /// <summary>The bare name of a type, as paths have it.</summary>
    private static string NameOf(string clrType)
    {
        var bare = clrType.Contains("<") ? clrType.Substring(0, clrType.IndexOf('<')) : clrType;
        return bare.Substring(bare.LastIndexOfAny(['.', ':']) + 1).TrimStart('@');
    }
}
