using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>
/// Writes the code that makes an object of the members that were read, into <c>value</c>. A member that was not there keeps its
/// initialiser. C# sets an init-only member only while it makes an object, so where some of those were there and some were not, a record
/// or struct takes them by <c>with</c>, and a class is made a second time, with what its first instance has for the rest: no reflection,
/// no back door, at the price of a constructor that runs twice.
/// </summary>
internal sealed class ConstructionEmitter(ObjectShape shape, IReadOnlyList<MemberShape> members)
{
    private IEnumerable<int> All => Enumerable.Range(0, members.Count);

    /// <summary>Set while the object is made, whether they were there or not.</summary>
    private int[] Always => All.Where(index => members[index].ConstructorIndex == -1 && (members[index].IsRequired || members[index].IsRequiredByCSharp)).ToArray();

    private int[] InitOnly => All.Where(index => IsOptional(members[index]) && members[index].IsInitOnly).ToArray();

    private int[] SetAfter => All.Where(index => IsOptional(members[index]) && !members[index].IsInitOnly).ToArray();

    public void Emit(SourceWriter writer)
    {
        if (InitOnly.Length == 0)
        {
            writer.Lines($"var made = {New(Always.Select(Known))};");
        }
        else
        {
            InitOnlyMembers(writer);
        }

        foreach (var index in SetAfter)
        {
            using (writer.Braces($"if ({MembersReadEmitter.WasSeen(index)})"))
            {
                writer.Lines($"made.{Known(index)};");
            }
        }

        writer.Lines("value = made;");
    }

    private static bool IsOptional(MemberShape member) => member is { ConstructorIndex: -1, IsRequired: false, IsRequiredByCSharp: false };

    private void InitOnlyMembers(SourceWriter writer)
    {
        writer.Lines($"{shape.ClrType} made;");
        using (writer.Braces($"if ({MembersReadEmitter.Were(InitOnly, all: true)})"))
        {
            writer.Lines($"made = {New(Always.Concat(InitOnly).Select(Known))};");
        }

        using (writer.Braces("else"))
        {
            writer.Lines($"made = {New(Always.Select(Known))};");
            using (writer.Braces($"if ({MembersReadEmitter.Were(InitOnly, all: false)})"))
            {
                var kept = InitOnly.Select(index =>
                    $"{members[index].ClrName} = {MembersReadEmitter.WasSeen(index)} ? {Value(index)} : made.{members[index].ClrName}");
                writer.Lines(shape.IsRecord || shape.IsValueType
                    ? $"made = made with {{ {string.Join(", ", kept)} }};"
                    : $"made = {New(Always.Select(Known).Concat(kept))};");
            }
        }
    }

    private string New(IEnumerable<string> assignments)
    {
        var arguments = All.Where(index => members[index].ConstructorIndex >= 0).OrderBy(index => members[index].ConstructorIndex)
            .Select(index => $"{members[index].ConstructorParameter}: {Value(index)}");
        var initializer = string.Join(", ", assignments);
        return $"new {shape.ClrType}({string.Join(", ", arguments)})" + (initializer.Length == 0 ? "" : $" {{ {initializer} }}");
    }

    private string Known(int index) => $"{members[index].ClrName} = {Value(index)}";

    private string Value(int index) => members[index].Value.Known(MembersReadEmitter.Local(index));
}
