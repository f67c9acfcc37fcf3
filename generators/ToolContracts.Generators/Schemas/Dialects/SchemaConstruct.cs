namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>The parts of which our schemas are made, as providers tell them apart.</summary>
internal enum SchemaConstruct
{
    /// <summary><c>additionalProperties: false</c>.</summary>
    ClosedObject,

    /// <summary>An object without members, below the root.</summary>
    EmptyObject,

    /// <summary>A tool without arguments.</summary>
    NoArguments,

    /// <summary>A member that is not in <c>required</c>.</summary>
    OptionalMember,

    /// <summary>A value that may be null.</summary>
    NullableValue,

    /// <summary><c>default</c>.</summary>
    Default,

    /// <summary>A dictionary: an object with free keys.</summary>
    Map,

    /// <summary>A closed hierarchy: <c>oneOf</c> with a tag.</summary>
    Hierarchy,

    /// <summary><c>const</c> of a string, the tag of a derived type.</summary>
    TextTag,

    /// <summary><c>const</c> of a whole number, the tag of a derived type.</summary>
    NumberTag,

    /// <summary>A type that contains itself: <c>$ref</c> to where it stands.</summary>
    RecursiveType,

    /// <summary>A type that is referred to because the schema would be huge with it in each place.</summary>
    SharedType,

    /// <summary><c>enum</c> of strings.</summary>
    TextEnum,

    /// <summary><c>enum</c> of strings one of which is empty.</summary>
    EmptyTextInEnum,

    /// <summary><c>enum</c> of numbers or booleans.</summary>
    OtherEnum,

    /// <summary>Other constraints beside an <c>enum</c>.</summary>
    ConstraintBesideEnum,

    /// <summary><c>minimum</c>, <c>maximum</c>.</summary>
    Bound,

    /// <summary><c>exclusiveMinimum</c>, <c>exclusiveMaximum</c>.</summary>
    ExclusiveBound,

    /// <summary>A bound beyond 2^53, where a double does not hold each whole number.</summary>
    LargeBound,

    /// <summary><c>minLength</c>, <c>maxLength</c>.</summary>
    Length,

    /// <summary><c>pattern</c>.</summary>
    Pattern,

    /// <summary><c>pattern</c> with a lookahead or lookbehind.</summary>
    LookaroundPattern,

    /// <summary>A second pattern of a value: <c>allOf</c>.</summary>
    FurtherPattern,

    /// <summary><c>format: date-time</c>.</summary>
    DateTimeFormat,

    /// <summary><c>format: date</c>.</summary>
    DateFormat,

    /// <summary><c>format: uuid</c>.</summary>
    UuidFormat,

    /// <summary><c>format: email</c>.</summary>
    EmailFormat,

    /// <summary><c>format: uri</c>.</summary>
    UrlFormat,

    /// <summary><c>contentEncoding</c>.</summary>
    ContentEncoding,

    /// <summary><c>minItems</c> of 0 or 1.</summary>
    NonEmptyList,

    /// <summary><c>minItems</c> above 1, <c>maxItems</c>.</summary>
    ItemCount,

    /// <summary><c>uniqueItems</c>.</summary>
    UniqueItems,

    /// <summary>An argument whose name has other characters, or more, than the provider takes; members below it are not asked.</summary>
    ArgumentName,

    /// <summary>A tool whose name has other characters, or more, than the provider takes.</summary>
    ToolName,

    /// <summary>Objects nested deeper than the provider takes.</summary>
    Depth,

    /// <summary>More members in all than the provider takes.</summary>
    MemberCount,

    /// <summary>More values of enums in all than the provider takes.</summary>
    EnumCount,

    /// <summary>A long enum with more text than the provider takes.</summary>
    EnumText,

    /// <summary>More text in names and values than the provider takes.</summary>
    TextTotal,

    /// <summary>More optional members in all than the provider takes.</summary>
    OptionalCount,

    /// <summary>More values that are one of several types than the provider takes.</summary>
    UnionCount,
}
