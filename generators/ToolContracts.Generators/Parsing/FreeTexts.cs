using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Parsing;

/// <summary>Whether a result has text that its author did not write: what a model reads there may be anybody's words.</summary>
internal static class FreeTexts
{
    public static bool AreIn(ValueShape? result, IEnumerable<ObjectShape> types)
    {
        var table = types.ToDictionary(static type => type.ClrType, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return result is not null && Has(result);

        bool Has(ValueShape value) => value switch
        {
            ScalarShape { Kind: ScalarKind.String or ScalarKind.Char or ScalarKind.Uri or ScalarKind.Bytes or ScalarKind.RootedPath or ScalarKind.AllowedUri } => true,
            UntrustedShape untrusted => Has(untrusted.Inner),
            ListShape list => Has(list.Element),
            MapShape map => Has(map.Key) || Has(map.Value),
            ObjectReference reference => IsIn(table[reference.ClrType]),
            _ => false,
        };

        bool IsIn(ObjectShape type) => seen.Add(type.ClrType)
            && (type.Members.Any(member => Has(member.Value)) || type.Derived.Any(derived => IsIn(table[derived.ClrType])));
    }
}
