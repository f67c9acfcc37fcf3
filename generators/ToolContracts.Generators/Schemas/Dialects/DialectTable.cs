namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>What a provider takes: one row for each construct that our schemas have. docs/guides/providers.md shows it.</summary>
/// <param name="Dialect">The dialect.</param>
/// <param name="Rows">The rows in the order in which they are shown.</param>
/// <param name="Limits">The numbers.</param>
internal sealed record DialectTable(SchemaDialect Dialect, ImmutableArray<DialectRow> Rows, DialectLimits Limits)
{
    private readonly ImmutableDictionary<SchemaConstruct, Treatment> _treatments = Rows.ToImmutableDictionary(static row => row.Construct, static row => row.Treatment);

    /// <summary>What becomes of a construct. What no row names has no limit there.</summary>
    public Treatment this[SchemaConstruct construct] => _treatments.TryGetValue(construct, out var treatment) ? treatment : Treatment.Taken;

    public bool Takes(SchemaConstruct construct) => this[construct] is Treatment.Taken or Treatment.Rewritten;
}

/// <summary>One row.</summary>
/// <param name="Construct">The construct.</param>
/// <param name="Treatment">What becomes of it.</param>
/// <param name="Form">How it stands there, or what is said instead, or what is refused; a phrase.</param>
/// <param name="Source">Where that is written down, or what the provider answers: an address, or a package with its version.</param>
internal sealed record DialectRow(SchemaConstruct Construct, Treatment Treatment, string Form, string Source);

/// <summary>The numbers of a provider; null where it names none.</summary>
internal sealed record DialectLimits
{
    /// <summary>Regular expression that the name of a tool matches.</summary>
    public required string ToolName { get; init; }

    /// <summary>Regular expression that the name of an argument matches; null where any is taken.</summary>
    public string? ArgumentName { get; init; }

    /// <summary>Levels of objects, the root being the first.</summary>
    public int? Depth { get; init; }

    /// <summary>Members in all objects of a schema.</summary>
    public int? Members { get; init; }

    /// <summary>Values in all enums of a schema.</summary>
    public int? EnumValues { get; init; }

    /// <summary>Values of an enum from which on <see cref="LongEnumText"/> counts.</summary>
    public int? LongEnum { get; init; }

    /// <summary>Characters in the values of a long enum.</summary>
    public int? LongEnumText { get; init; }

    /// <summary>Characters in all names of members and definitions and values of enums and tags of a schema.</summary>
    public int? Text { get; init; }

    /// <summary>Optional members in all schemas of a request.</summary>
    public int? OptionalMembers { get; init; }

    /// <summary>Values that are one of several types in all schemas of a request.</summary>
    public int? Unions { get; init; }
}
