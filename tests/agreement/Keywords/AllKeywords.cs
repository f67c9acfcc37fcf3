namespace ToolContracts.Agreement.Keywords;

/// <summary>All that payloads are varied by.</summary>
public static class AllKeywords
{
    /// <summary>What a schema can say.</summary>
    public static IReadOnlyList<Keyword> Sayable { get; } =
    [
        new TypeKeyword(),
        new BoundKeyword("minimum", isLower: true, isExclusive: false),
        new BoundKeyword("exclusiveMinimum", isLower: true, isExclusive: true),
        new BoundKeyword("maximum", isLower: false, isExclusive: false),
        new BoundKeyword("exclusiveMaximum", isLower: false, isExclusive: true),
        new LengthKeyword("minLength"),
        new LengthKeyword("maxLength"),
        new PatternKeyword(),
        new FormatKeyword(),
        new EnumKeyword(),
        new ConstKeyword(),
        new RequiredKeyword(),
        new UnknownMemberKeyword(),
        new CountKeyword("minItems", "minItems", "maxItems"),
        new CountKeyword("maxItems", "minItems", "maxItems"),
        new CountKeyword("minProperties", "minProperties", "maxProperties"),
        new CountKeyword("maxProperties", "minProperties", "maxProperties"),
        new UniqueItemsKeyword(),
        new PropertyNamesKeyword(),
        new SpellingKeyword(),
        new StructureKeyword(),
    ];

    /// <summary>What no schema can say, or what judges read differently.</summary>
    public static IReadOnlyList<Keyword> Unsayable { get; } = [new NumberKeyword(), new DuplicateKeyword(), new EncodingKeyword(), new DepthKeyword()];
}
