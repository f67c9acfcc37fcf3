using System.Text;
using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Keywords;

namespace ToolContracts.Agreement.Payloads;

/// <summary>Makes the payloads of one tool; the same seed makes the same ones.</summary>
/// <param name="tool">Index of the tool.</param>
/// <param name="schema">Schema of its arguments.</param>
/// <param name="seed">Where the numbers begin.</param>
/// <param name="complete">What is done to each value before it is written; null for nothing.</param>
public sealed class PayloadSource(int tool, SchemaNode schema, int seed, Action<JsonTree>? complete = null)
{
    private const int Rounds = 6;


    private readonly Random _random = new(Start(seed, tool));

    /// <summary>
    /// Every change of every keyword, once for each place in the schema, and each made alone on arguments that have all members.
    /// </summary>
    public IEnumerable<Payload> Systematic()
    {
        foreach (var keyword in AllKeywords.Sayable.Concat(AllKeywords.Unsayable))
        {
            // Each round makes other values, so that each alternative of a hierarchy, and what was null before, comes up.
            // What no schema can say is made twice: where the rest of the first value is one that no schema can refuse, the second shows it.
            var done = new HashSet<string>(StringComparer.Ordinal);
            var again = AllKeywords.Unsayable.Contains(keyword) ? new HashSet<string>(StringComparer.Ordinal) : null;
            var missing = schema.Places();
            for (var (round, last) = (0, Rounds); round < last; round++)
            {
                var before = missing.Count;
                foreach (var payload in EachChange(keyword, done, again, missing))
                {
                    yield return payload;
                }

                // As long as places come up that had not, there may be more.
                last = missing.Count < before && missing.Count > 0 ? round + 1 + Rounds : last;
            }
        }
    }

    /// <summary>One payload: somewhat less than half of them valid as they are made, most others valid but for one change.</summary>
    public Payload Next() => _random.Next(20) switch
    {
        < 7 => Of(Whole(isWhole: false), Payload.Unchanged, true),
        < 18 => Changed(AllKeywords.Sayable),
        < 19 => Changed(AllKeywords.Unsayable),
        _ => Malformed(),
    };

    private IEnumerable<Payload> EachChange(Keyword keyword, HashSet<string> done, HashSet<string>? again, HashSet<string> missing)
    {
        // The values are made anew for each change, from the same numbers: a change leaves the value that it was made on.
        var start = _random.Next();
        var slots = Slots(new Random(start), isWhole: true, out _).Select(static (slot, index) => (slot.Schema.Place, Index: index)).ToArray();
        missing.ExceptWith(slots.Select(static slot => slot.Place));
        var places = slots.Where(place => !done.Contains(place.Place)).DistinctBy(static place => place.Place).ToArray();
        foreach (var (pointer, index) in places)
        {
            var isFirst = again?.Add(pointer) == true;
            for (var change = 0; ; change++)
            {
                var slot = Slots(new Random(start), isWhole: true, out var root).ElementAt(index);
                if (keyword.Changes(slot, new Random(start + change)).ElementAtOrDefault(change) is not { } found)
                {
                    break;
                }

                found.Apply();
                if (!isFirst)
                {
                    done.Add(pointer);
                }

                yield return Of(root.Value, keyword.Name, Expected(slot, found));
            }
        }
    }

    private Payload Changed(IReadOnlyList<Keyword> keywords)
    {
        var slots = Slots(_random, isWhole: false, out var root).ToArray();
        var start = _random.Next(keywords.Count);
        for (var i = 0; i < keywords.Count; i++)
        {
            var keyword = keywords[(start + i) % keywords.Count];
            _random.Shuffle(slots);
            foreach (var slot in slots)
            {
                var changes = keyword.Changes(slot, _random).ToArray();
                if (changes.Length > 0)
                {
                    var change = changes[_random.Next(changes.Length)];
                    change.Apply();
                    return Of(root.Value, keyword.Name, Expected(slot, change));
                }
            }
        }

        return Of(root.Value, Payload.Unchanged, true);
    }

    private static bool? Expected(Slot slot, Change change) => change.Accepts == true && slot.IsInSet ? null : change.Accepts;

    private Payload Malformed()
    {
        var (change, utf8) = MalformedTexts.Spoil(Whole(isWhole: false).ToString(), _random);
        return new Payload(tool, utf8, change, false);
    }

    private JsonTree Whole(bool isWhole) => new ValidValues(_random, isWhole).Make(schema);

    private IEnumerable<Slot> Slots(Random random, bool isWhole, out JsonMember root)
    {
        var holder = new JsonMember("", new ValidValues(random, isWhole).Make(schema));
        root = holder;
        return Slot.Of(schema, holder.Value, value => holder.Value = value);
    }

    private Payload Of(JsonTree value, string change, bool? expected)
    {
        complete?.Invoke(value);
        return new(tool, Encoding.UTF8.GetBytes(value.ToString()), change, expected);
    }

    /// <summary>Of two numbers one, the same in each process.</summary>
    private static int Start(int seed, int tool) => unchecked((seed * 486187739) + (tool * 16777619));
}
