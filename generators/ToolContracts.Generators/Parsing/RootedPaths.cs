using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Parsing;

/// <summary>Whether arguments have a path below a root, so that the host must name one.</summary>
internal static class RootedPaths
{
    public static bool AreIn(IEnumerable<MemberShape> arguments, IEnumerable<ObjectShape> types)
    {
        var table = types.ToDictionary(static type => type.ClrType, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return arguments.Any(argument => Has(argument.Value));

        bool Has(ValueShape value) => value switch
        {
            ScalarShape { Kind: ScalarKind.RootedPath } => true,
            UntrustedShape untrusted => Has(untrusted.Inner),
            ListShape list => Has(list.Element),
            MapShape map => Has(map.Value),
            ObjectReference reference => table.TryGetValue(reference.ClrType, out var type) && IsIn(type),
            _ => false,
        };

        bool IsIn(ObjectShape type) => seen.Add(type.ClrType)
            && (type.Members.Any(member => member.ConstructorIndex != -2 && Has(member.Value))
                || type.Derived.Any(derived => table.TryGetValue(derived.ClrType, out var shape) && IsIn(shape)));
    }
}
