using ToolContracts.Agreement.Campaigns;
using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Payloads of a dialect: half of them made from its schemas, and half from the base schemas, where constraints are that it only says.</summary>
public static class DialectPayloads
{
    /// <summary>One of so many payloads leaves its optional members out, though the dialect wants null for them.</summary>
    private const int LeftOut = 8;

    /// <summary>Payloads at random alone, the same for the same numbers.</summary>
    /// <param name="tools">The tools of one dialect.</param>
    /// <param name="provider">The dialect.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Where the numbers begin.</param>
    public static IReadOnlyList<Payload> AtRandom(IReadOnlyList<DialectBinder> tools, ProviderDialect provider, int count, int seed) =>
    [
        .. Campaign.AtRandom(tools, count / 2, seed),
        .. Campaign.AtRandom(Bases(tools, provider, seed), count - (count / 2)).Select(payload => Expected(payload, provider)),
    ];

    /// <summary>The payloads, the same for the same numbers.</summary>
    /// <param name="tools">The tools of one dialect.</param>
    /// <param name="provider">The dialect.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Where the numbers begin.</param>
    public static IReadOnlyList<Payload> Make(IReadOnlyList<DialectBinder> tools, ProviderDialect provider, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return
        [
            .. Campaign.Payloads(tools, count / 2, seed),
            .. Campaign.Payloads(Bases(tools, provider, seed), count - (count / 2)).Select(payload => Expected(payload, provider)),
        ];
    }

    private static PayloadSource[] Bases(IReadOnlyList<DialectBinder> tools, ProviderDialect provider, int seed) =>
        [.. tools.Select((tool, index) => Base(tool.BaseSchema, index, provider.NullIsAbsent, seed))];

    private static PayloadSource Base(string schema, int index, bool nullIsAbsent, int seed)
    {
        var node = SchemaNode.Parse(schema);
        var random = new Random(seed + index);
        return new PayloadSource(index, node, seed, nullIsAbsent ? Fill : null);

        void Fill(JsonTree value)
        {
            if (random.Next(LeftOut) > 0)
            {
                OptionalNulls.Fill(node, value);
            }
        }
    }

    /// <summary>Null where the base has none may be what makes a payload valid in the dialect: the judges say.</summary>
    private static Payload Expected(Payload payload, ProviderDialect provider) => provider.NullIsAbsent && payload.Expected == false ? payload with { Expected = null } : payload;
}
