using System.Globalization;
using System.Text;
using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Analyzers.Locking.Schemas;
using ToolContracts.Shared.Json;

namespace ToolContracts.Binding.Tests;

/// <summary>
/// Where the lock file's comparison of schemas says that callers are not broken, the new binder takes what the old one took. Held by real binders over
/// seeded pairs of shapes, each the other with one to three changes.
/// </summary>
public sealed class SchemaComparisonTests
{
    private const int Pairs = 240;
    private const int PayloadsAPair = 40;

    [Fact]
    public void WhatIsAdditiveTakesWhatWasTaken()
    {
        var random = new Random(20260601);
        var shapes = Enumerable.Range(0, Pairs).Select(_ => Shape.Any(random, 2)).Select(shape => (Old: shape, New: Enumerable.Range(0, random.Next(1, 4)).Aggregate(shape, (now, _) => now.Changed(random)))).ToList();
        var types = new StringBuilder();
        var methods = string.Join("\n", shapes.Select((pair, index) =>
            $"[Tool(\"old{index}\")] void Old{index}({pair.Old.Declare("a", types)}) {{ }} [Tool(\"new{index}\")] void New{index}({pair.New.Declare("a", types)}) {{ }}"));
        var toolset = CompiledToolset.Compile($$"""
            using System.ComponentModel.DataAnnotations;
            [Toolset("t"), SideEffect(SideEffect.None)] public sealed partial class Tools { {{methods}} }
            public enum Small { Red, Green } public enum Large { Red, Green, Blue }
            {{types}}
            """);
        var (additive, breaking, wrong, payloads) = (0, 0, 0, 0);
        for (var index = 0; index < Pairs; index++)
        {
            var (old, now) = (toolset[$"old{index}"], toolset[$"new{index}"]);
            var changes = SchemaComparison.Compare(Read(old.InputSchema), Read(now.InputSchema), isInput: true);
            Assert.True(changes.Count > 0 || old.InputSchema == now.InputSchema);
            var isAdditive = changes.All(static change => change.Kind == ChangeKind.Additive);
            var refused = 0;
            for (var i = 0; i < PayloadsAPair; i++)
            {
                var json = $$"""{"a":{{shapes[index].Old.Payload(random)}}}""";
                if (!old.Bind(json).IsBound)
                {
                    continue;
                }

                payloads++;
                var call = now.Bind(json);
                Assert.True(call.IsBound || !isAdditive, $"{json}\n{old.InputSchema}\n{now.InputSchema}\n{string.Join("; ", call.Faults)}");
                refused += call.IsBound ? 0 : 1;
            }

            additive += isAdditive ? 1 : 0;
            breaking += isAdditive ? 0 : 1;
            wrong += !isAdditive && refused == 0 ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{additive} additive, {breaking} breaking ({wrong} of them by no payload that was tried), {payloads} payloads");
        Assert.True(additive > 40 && breaking > 40 && payloads > Pairs * PayloadsAPair / 2 && wrong < breaking / 2, $"{additive} {breaking} {wrong} {payloads}");
    }

    private static JsonObject Read(string schema) => (JsonObject)JsonDocumentReader.Read(schema, 100).Value!;

    /// <summary>A shape of an argument, which declares itself in C#, makes payloads of itself, and changes.</summary>
    private sealed record Shape(string Type)
    {
        private static readonly string[] Scalars = ["bool", "int", "long", "byte", "double", "decimal", "string", "Small", "Large", "Guid", "DateOnly"];

        public bool IsNullable { get; init; }

        public int? Least { get; init; }

        public int? Most { get; init; }

        public string? Pattern { get; init; }

        public Shape? Element { get; init; }

        public List<(string Name, Shape Shape, bool IsOptional)> Members { get; init; } = [];

        private bool IsNumber => Type is "int" or "long" or "byte" or "double" or "decimal";

        private bool IsCounted => Type is "List" or "HashSet" or "Dictionary" or "string";

        public static Shape Any(Random random, int depth) => (depth == 0 ? 0 : random.Next(5)) switch
        {
            1 => new Shape(random.Next(3) switch { 0 => "List", 1 => "HashSet", _ => "Dictionary" }) { Element = Any(random, depth - 1), IsNullable = random.Next(3) == 0 },
            2 or 3 => new Shape("record")
            {
                IsNullable = random.Next(3) == 0,
                Members = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => ($"M{i}", Any(random, depth - 1), random.Next(3) == 0))],
            },
            _ => Bounded(new Shape(Scalars[random.Next(Scalars.Length)]) { IsNullable = random.Next(3) == 0 }, random),
        };

        public Shape Changed(Random random)
        {
            if (Element is not null && random.Next(2) == 0)
            {
                return this with { Element = Element.Changed(random) };
            }

            if (Members.Count > 0)
            {
                var members = Members.ToList();
                var at = random.Next(members.Count);
                switch (random.Next(5))
                {
                    case 0: members.Add(($"N{random.Next(1000)}", Any(random, 1), random.Next(2) == 0)); break;
                    case 1: members.RemoveAt(at); break;
                    case 2: members[at] = members[at] with { IsOptional = !members[at].IsOptional }; break;
                    default: members[at] = members[at] with { Shape = members[at].Shape.Changed(random) }; break;
                }

                return this with { Members = members };
            }

            return random.Next(5) switch
            {
                0 => this with { IsNullable = !IsNullable },
                1 when Element is null => Any(random, 0),
                1 => this with { Type = Type == "HashSet" ? "List" : Type == "List" ? "HashSet" : Type },
                2 => this with { Least = null, Most = null, Pattern = null },
                _ => Bounded(this, random),
            };
        }

        public string Declare(string name, StringBuilder types)
        {
            var attributes = (Least, Most) switch
            {
                ({ } least, { } most) when IsNumber => $"[Range({least}, {most})] ",
                ({ } least, { } most) when Type == "string" => $"[StringLength({most}, MinimumLength = {least})] ",
                ({ } least, { } most) when IsCounted => $"[Length({least}, {most})] ",
                _ => "",
            };
            return $"{attributes}{(Pattern is null || Type != "string" ? "" : $"[RegularExpression(\"{Pattern}\")] ")}{Name(types)}{(IsNullable ? "?" : "")} {name}";
        }

        public string Payload(Random random)
        {
            if (IsNullable && random.Next(4) == 0)
            {
                return "null";
            }

            var least = Least ?? 0;
            var most = Most ?? (IsNumber ? (Type == "byte" ? 255 : int.MaxValue) : 6);
            string Text(int length) => new([.. Enumerable.Range(0, length).Select(_ => "ab"[random.Next(2)])]);
            int Count() => random.Next(3) switch { 0 => least, 1 => most, _ => random.Next(least, most + 1) };
            return Type switch
            {
                "bool" => random.Next(2) == 0 ? "true" : "false",
                "int" or "byte" or "decimal" or "double" => Count().ToString(CultureInfo.InvariantCulture) + (Type is "decimal" or "double" && Most is null && random.Next(2) == 0 ? ".5" : ""),
                "long" => Most is null && random.Next(2) == 0 ? "9007199254740993" : Count().ToString(CultureInfo.InvariantCulture),
                "string" => $"\"{Text(Count())}\"",
                "Small" => random.Next(2) == 0 ? "\"Red\"" : "\"Green\"",
                "Large" => $"\"{(random.Next(3) switch { 0 => "Red", 1 => "Green", _ => "Blue" })}\"",
                "Guid" => $"\"{new Guid(random.Next(), 0, 0, new byte[8])}\"",
                "DateOnly" => $"\"2026-{random.Next(1, 13):00}-{random.Next(1, 29):00}\"",
                "Dictionary" => "{" + string.Join(",", Enumerable.Range(0, Count()).Select(i => $"\"k{i}\":{Element!.Payload(random)}")) + "}",
                "record" => "{" + string.Join(",", Members.Where(member => !member.IsOptional || random.Next(2) == 0).Select(member => $"\"{char.ToLowerInvariant(member.Name[0])}{member.Name[1..]}\":{member.Shape.Payload(random)}")) + "}",
                _ => "[" + string.Join(",", Enumerable.Range(0, Count()).Select(_ => Element!.Payload(random)).Distinct()) + "]",
            };
        }

        private static Shape Bounded(Shape shape, Random random)
        {
            var least = random.Next(4);
            return shape with
            {
                Least = shape.IsNumber || shape.IsCounted ? least : null,
                Most = shape.IsNumber || shape.IsCounted ? least + random.Next(4) : null,
                Pattern = shape.Type == "string" && random.Next(3) == 0 ? (random.Next(2) == 0 ? "[ab]*" : "a*b*") : null,
            };
        }

        private string Name(StringBuilder types) => Type switch
        {
            "List" or "HashSet" => $"{Type}<{Inner(types)}>",
            "Dictionary" => $"Dictionary<string, {Inner(types)}>",
            "record" => Record(types),
            _ => Type,
        };

        // Attributes do not reach elements.
        private string Inner(StringBuilder types) => Element!.Name(types) + (Element.IsNullable ? "?" : "");

        private string Record(StringBuilder types)
        {
            var required = Members.Where(static member => !member.IsOptional).Select(member => member.Shape.Declare(member.Name, types));
            var optional = Members.Where(static member => member.IsOptional).Select(member => (member.Shape with { IsNullable = true }).Declare(member.Name, types) + " = null");
            var parameters = string.Join(", ", required.Concat(optional));
            var name = $"R{types.Length}";
            types.Append("public sealed record ").Append(name).Append('(').Append(parameters).Append(");\n");
            return name;
        }
    }
}
