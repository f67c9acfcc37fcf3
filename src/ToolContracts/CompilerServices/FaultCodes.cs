namespace ToolContracts.CompilerServices;

/// <summary>The stable codes of <see cref="ArgumentFault.Code"/>. Added to, never renamed.</summary>
public static class FaultCodes
{
    /// <summary>The text is not JSON.</summary>
    public const string Malformed = "malformed";

    /// <summary>A text is not well-formed: UTF-8 of the whole, or a lone surrogate in a string.</summary>
    public const string Encoding = "encoding";

    /// <summary>A value nests deeper than <see cref="BindContext.MaxDepth"/>.</summary>
    public const string Depth = "depth";

    /// <summary>A value has another JSON type, or is null where it may not be.</summary>
    public const string Type = "type";

    /// <summary>A member is missing.</summary>
    public const string Required = "required";

    /// <summary>A member that the schema does not have.</summary>
    public const string UnknownMember = "unknown-member";

    /// <summary>A member, or a key of a dictionary, for the second time.</summary>
    public const string DuplicateMember = "duplicate-member";

    /// <summary>A key of a dictionary that is not of the key's type.</summary>
    public const string Key = "key";

    /// <summary>A number below its bound, or below what its type holds.</summary>
    public const string Minimum = "minimum";

    /// <summary>A number above its bound, or above what its type holds.</summary>
    public const string Maximum = "maximum";

    /// <summary>A number at or below its exclusive bound.</summary>
    public const string ExclusiveMinimum = "exclusive-minimum";

    /// <summary>A number at or above its exclusive bound.</summary>
    public const string ExclusiveMaximum = "exclusive-maximum";

    /// <summary>A number with more digits than its type holds exactly.</summary>
    public const string Precision = "precision";

    /// <summary>A text of too few code points.</summary>
    public const string MinLength = "min-length";

    /// <summary>A text of too many code points.</summary>
    public const string MaxLength = "max-length";

    /// <summary>A list with too few elements.</summary>
    public const string MinItems = "min-items";

    /// <summary>A list with too many elements.</summary>
    public const string MaxItems = "max-items";

    /// <summary>An element of a set for the second time.</summary>
    public const string UniqueItems = "unique-items";

    /// <summary>A dictionary with too few entries.</summary>
    public const string MinProperties = "min-properties";

    /// <summary>A dictionary with too many entries.</summary>
    public const string MaxProperties = "max-properties";

    /// <summary>A text that its pattern does not match as a whole.</summary>
    public const string Pattern = "pattern";

    /// <summary>A value that is not one of those listed.</summary>
    public const string Enum = "enum";

    /// <summary>A text that is not of its format.</summary>
    public const string Format = "format";

    /// <summary>A value that the constructor or a property of its type refuses.</summary>
    public const string Rejected = "rejected";
}
