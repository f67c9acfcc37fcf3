namespace ToolContracts.Shared.Shapes;

/// <summary>Finds types of which no finite value exists: a cycle ends through a nullable member, a collection, or another derived type.</summary>
internal static class EndlessCycles
{
    public static void Find(
        ValueShape root, string path, IReadOnlyDictionary<string, (ObjectShape Shape, ShapeUse Use)> objects, List<ShapeFault> faults)
    {
        var finite = new HashSet<string>(StringComparer.Ordinal);
        var grew = true;
        while (grew)
        {
            grew = false;
            foreach (var entry in objects)
            {
                grew |= IsFinite(entry.Value.Shape, finite) && finite.Add(entry.Key);
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        Walk(root, path);

        void Walk(ValueShape value, string at)
        {
            switch (value)
            {
                case UntrustedShape untrusted:
                    Walk(untrusted.Inner, at);
                    break;
                case ListShape list:
                    Walk(list.Element, at + "[]");
                    break;
                case MapShape map:
                    Walk(map.Value, at + "[*]");
                    break;
                case ObjectReference reference when objects.TryGetValue(reference.ClrType, out var entry) && seen.Add(reference.ClrType):
                    if (!finite.Contains(reference.ClrType))
                    {
                        faults.Add(new ShapeFault(
                            ShapeFaultKind.EndlessCycle, at, Short(reference.ClrType), "contains itself without an end; make a member on the way nullable or a collection"));
                        return;
                    }

                    foreach (var member in entry.Shape.Members)
                    {
                        Walk(member.Value, at + "." + member.ClrName);
                    }

                    foreach (var derived in entry.Shape.Derived)
                    {
                        Walk(new ObjectReference(derived.ClrType, false, false), at + "<" + Short(derived.ClrType) + ">");
                    }

                    break;
            }
        }

        static string Short(string code) => code.Substring(code.LastIndexOfAny(['.', ':']) + 1);
    }

    private static bool IsFinite(ObjectShape shape, HashSet<string> finite)
    {
        var members = shape.Members.All(member => IsFinite(member.Value, finite));
        return shape.Derived.Count == 0
            ? members
            : shape.Derived.Any(derived => derived.ClrType == shape.ClrType ? members : finite.Contains(derived.ClrType));
    }

    private static bool IsFinite(ValueShape value, HashSet<string> finite) => value switch
    {
        { IsNullable: true } => true,
        ObjectReference reference => finite.Contains(reference.ClrType),
        UntrustedShape untrusted => IsFinite(untrusted.Inner, finite),
        _ => true,
    };
}
