using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Mutants;

/// <summary>What each method of <see cref="ArgumentReader"/> checks, by the codes of the faults that it reports itself. The list is closed.</summary>
internal static class ReaderChecks
{
    private static readonly string[] Text = [FaultCodes.Type, FaultCodes.Encoding];

    private static readonly string[] Formatted = [FaultCodes.Type, FaultCodes.Encoding, FaultCodes.Format];

    private static readonly string[] Number = [FaultCodes.Type, FaultCodes.Minimum, FaultCodes.Maximum];

    private static readonly Dictionary<string, string[]> ByMethod = new(StringComparer.Ordinal)
    {
        [nameof(ArgumentReader.Begin)] = [],
        [nameof(ArgumentReader.Complete)] = [],
        [nameof(ArgumentReader.Leave)] = [],
        [nameof(ArgumentReader.NextElement)] = [],
        [nameof(ArgumentReader.NextValue)] = [],
        [nameof(ArgumentReader.Skip)] = [],
        [nameof(ArgumentReader.IsAbsent)] = [],
        [nameof(ArgumentReader.Matches)] = [],
        [nameof(ArgumentReader.EnterObject)] = [FaultCodes.Type, FaultCodes.Depth],
        [nameof(ArgumentReader.EnterList)] = [FaultCodes.Type, FaultCodes.Depth],
        [nameof(ArgumentReader.NextMember)] = [FaultCodes.Encoding],
        [nameof(ArgumentReader.NextKey)] = [FaultCodes.Encoding],
        [nameof(ArgumentReader.Member)] = [FaultCodes.DuplicateMember],
        [nameof(ArgumentReader.SkipTag)] = [FaultCodes.DuplicateMember],
        [nameof(ArgumentReader.RepeatedKey)] = [FaultCodes.DuplicateMember],
        [nameof(ArgumentReader.Unknown)] = [FaultCodes.UnknownMember],
        [nameof(ArgumentReader.Missing)] = [FaultCodes.Required],
        [nameof(ArgumentReader.TryReadTag)] = [FaultCodes.Type, FaultCodes.Depth, FaultCodes.Required],
        [nameof(ArgumentReader.UnknownTag)] = [FaultCodes.Enum],
        [nameof(ArgumentReader.KeyFault)] = [FaultCodes.Key],
        [nameof(ArgumentReader.TryReadKey)] = [FaultCodes.Key],
        [nameof(ArgumentReader.TryReadIntegerKey)] = [FaultCodes.Key],
        [nameof(ArgumentReader.CheckItems)] = [FaultCodes.MinItems, FaultCodes.MaxItems],
        [nameof(ArgumentReader.CheckEntries)] = [FaultCodes.MinProperties, FaultCodes.MaxProperties],
        [nameof(ArgumentReader.TryReadBoolean)] = [FaultCodes.Type],
        [nameof(ArgumentReader.TryReadSByte)] = Number,
        [nameof(ArgumentReader.TryReadByte)] = Number,
        [nameof(ArgumentReader.TryReadInt16)] = Number,
        [nameof(ArgumentReader.TryReadUInt16)] = Number,
        [nameof(ArgumentReader.TryReadInt32)] = Number,
        [nameof(ArgumentReader.TryReadUInt32)] = Number,
        [nameof(ArgumentReader.TryReadInt64)] = Number,
        [nameof(ArgumentReader.TryReadUInt64)] = Number,
        [nameof(ArgumentReader.TryReadSingle)] = Number,
        [nameof(ArgumentReader.TryReadDouble)] = Number,
        [nameof(ArgumentReader.TryReadDecimal)] = [.. Number, FaultCodes.Precision],
        [nameof(ArgumentReader.TryReadString)] = Text,
        [nameof(ArgumentReader.TryReadText)] = Text,
        [nameof(ArgumentReader.TryReadChar)] = Formatted,
        [nameof(ArgumentReader.TryReadGuid)] = Formatted,
        [nameof(ArgumentReader.TryReadUri)] = Formatted,
        [nameof(ArgumentReader.TryReadDateTime)] = Formatted,
        [nameof(ArgumentReader.TryReadDateTimeOffset)] = Formatted,
        [nameof(ArgumentReader.TryReadDateOnly)] = Formatted,
        [nameof(ArgumentReader.TryReadTimeOnly)] = Formatted,
        [nameof(ArgumentReader.TryReadTimeSpan)] = Formatted,
        [nameof(ArgumentReader.TryReadVersion)] = Formatted,
        [nameof(ArgumentReader.TryReadBytes)] = Formatted,
        [nameof(ArgumentReader.TryReadRootedPath)] = Formatted,
        [nameof(ArgumentReader.TryReadAllowedUri)] = Formatted,
    };

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        [FaultCodes.Type] = "type",
        [FaultCodes.Minimum] = "minimum",
        [FaultCodes.Maximum] = "maximum",
        [FaultCodes.ExclusiveMinimum] = "exclusiveMinimum",
        [FaultCodes.ExclusiveMaximum] = "exclusiveMaximum",
        [FaultCodes.MinLength] = "minLength",
        [FaultCodes.MaxLength] = "maxLength",
        [FaultCodes.MinItems] = "minItems",
        [FaultCodes.MaxItems] = "maxItems",
        [FaultCodes.MinProperties] = "minProperties",
        [FaultCodes.MaxProperties] = "maxProperties",
        [FaultCodes.UniqueItems] = "uniqueItems",
        [FaultCodes.Pattern] = "pattern",
        [FaultCodes.Format] = "format",
        [FaultCodes.Enum] = "enum",
        [FaultCodes.Required] = "required",
        [FaultCodes.UnknownMember] = "additionalProperties",
        [FaultCodes.Key] = "propertyNames",
        [FaultCodes.DuplicateMember] = "duplicates",
        [FaultCodes.Encoding] = "lone surrogates",
        [FaultCodes.Depth] = "depth",
        [FaultCodes.Precision] = "precision",
    };

    /// <summary>The faults that a method reports.</summary>
    /// <exception cref="InvalidOperationException">The method is new, and nobody has said what it checks.</exception>
    public static IReadOnlyList<string> Of(string method) => ByMethod.TryGetValue(method, out var codes)
        ? codes : throw new InvalidOperationException($"ArgumentReader.{method} is called by generated code, and {nameof(ReaderChecks)} does not say what it checks.");

    /// <summary>The keyword of a fault; of a tag's, <c>const</c>.</summary>
    public static string Keyword(string method, string code) => method == nameof(ArgumentReader.UnknownTag) ? "const" : Keywords[code];
}
