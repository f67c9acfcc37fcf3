using System.Text;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>
/// Writes the code that reads the members of one object into locals <c>v0</c>, <c>v1</c>…, in any order, each at most once, and reports
/// those that are missing. Which ones were there is in <c>seen0</c>, <c>seen1</c>…, 64 a word.
/// </summary>
internal sealed class MembersReadEmitter(ShapeNames names, IReadOnlyList<MemberShape> members)
{
    private const int WordSize = 64;

    private readonly ValueReadEmitter _values = new(names);

    /// <summary>A test of whether a member was there.</summary>
    public static string WasSeen(int index) => $"(seen{ShapeCode.Number(index / WordSize)} & {Bit(index)}) != 0";

    /// <summary>The local of a member.</summary>
    public static string Local(int index) => "v" + ShapeCode.Number(index);

    /// <summary>A test of whether all, or none, of some members were there.</summary>
    public static string Were(IEnumerable<int> indexes, bool all) => string.Join(all ? " && " : " || ", indexes
        .GroupBy(static index => index / WordSize)
        .Select(group => all
            ? $"(seen{ShapeCode.Number(group.Key)} & {Mask(group)}) == {Mask(group)}"
            : $"(seen{ShapeCode.Number(group.Key)} & {Mask(group)}) != 0"));

    /// <summary>Writes the code.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="mayHaveTag">Whether a variable <c>tag</c> may name a discriminator that stands among the members.</param>
    public void Emit(SourceWriter writer, bool mayHaveTag)
    {
        for (var word = 0; word * WordSize < members.Count; word++)
        {
            writer.Lines($"ulong seen{ShapeCode.Number(word)} = 0;");
        }

        foreach (var word in WordsWithAbsent)
        {
            writer.Lines($"ulong absent{ShapeCode.Number(word)} = 0;");
        }

        for (var i = 0; i < members.Count; i++)
        {
            writer.Lines($"{members[i].Value.LocalType()} {Local(i)} = {members[i].DefaultCode ?? "default"};");
        }

        if (mayHaveTag)
        {
            writer.Lines("var tagWasSeen = false;");
        }

        using (writer.Braces("while (reader.NextMember(out var name))"))
        {
            if (members.Count > 0)
            {
                Switch(writer);
            }

            if (mayHaveTag)
            {
                using (writer.Braces("if (reader.SkipTag(name, tag, ref tagWasSeen))"))
                {
                    writer.Lines("continue;");
                }
            }

            writer.Lines("reader.Unknown(name);");
        }

        foreach (var word in WordsWithAbsent)
        {
            writer.Lines($"seen{ShapeCode.Number(word)} &= ~absent{ShapeCode.Number(word)};");
        }

        Missing(writer);
    }

    /// <summary>The words of which a member may be null and absent by it. A repeated one is still seen twice: it is taken out at the end only.</summary>
    private IEnumerable<int> WordsWithAbsent => names.NullMayBeAbsent
        ? Enumerable.Range(0, members.Count).Where(index => !members[index].IsRequired).Select(static index => index / WordSize).Distinct() : [];

    private void Switch(SourceWriter writer)
    {
        var byLength = members.Select(static (member, index) => (Member: member, Index: index))
            .GroupBy(static entry => Encoding.UTF8.GetByteCount(entry.Member.JsonName)).OrderBy(static group => group.Key);
        using (writer.Braces("switch (name.Length)"))
        {
            foreach (var group in byLength)
            {
                writer.Lines($"case {ShapeCode.Number(group.Key)}:");
                foreach (var (member, index) in group)
                {
                    Member(writer, member, index);
                }

                writer.Lines("    break;");
            }
        }
    }

    private void Member(SourceWriter writer, MemberShape member, int index)
    {
        using (writer.Braces($"if (global::System.MemoryExtensions.SequenceEqual(name, {Literals.Utf8(member.JsonName)}))"))
        {
            var isThere = $"reader.Member({Literals.Text(member.JsonName)}, ref seen{ShapeCode.Number(index / WordSize)}, {Bit(index)})";
            var isNotAbsent = names.NullMayBeAbsent && !member.IsRequired ? $" && !reader.IsAbsent(ref absent{ShapeCode.Number(index / WordSize)}, {Bit(index)})" : "";
            using (writer.Braces($"if ({isThere}{isNotAbsent})"))
            {
                _values.Emit(writer, member.Value, member.Constraints, Local(index));
            }

            writer.Lines("continue;");
        }
    }

    private void Missing(SourceWriter writer)
    {
        var required = Enumerable.Range(0, members.Count).Where(index => members[index].IsRequired).ToArray();
        if (required.Length == 0)
        {
            return;
        }

        using (writer.Braces($"if (!({Were(required, all: true)}))"))
        {
            foreach (var index in required)
            {
                using (writer.Braces($"if (!({WasSeen(index)}))"))
                {
                    writer.Lines($"reader.Missing({Literals.Text(members[index].JsonName)});");
                }
            }
        }
    }

    private static string Bit(int index) => $"0x{1UL << (index % WordSize):X}UL";

    private static string Mask(IEnumerable<int> indexes) =>
        $"0x{indexes.Aggregate(0UL, static (mask, index) => mask | (1UL << (index % WordSize))):X}UL";
}
