namespace ToolContracts.Hosting.Pinning;

/// <summary>What may stand at a place of the lock file.</summary>
internal enum PinKind
{
    Text,

    /// <summary>A whole number from 0 to 2147483647.</summary>
    Whole,

    Flag,

    /// <summary>SHA-256 in lower-case hexadecimal, or <see cref="PinFormat.Incomplete"/>.</summary>
    Hash,

    /// <summary>One of a closed set of words.</summary>
    Word,

    /// <summary>An array of different words of a closed set.</summary>
    Words,

    /// <summary>An array of different texts.</summary>
    Texts,

    /// <summary>An object with known members.</summary>
    Record,

    /// <summary>An array of different objects with known members.</summary>
    Records,

    /// <summary>An object whose members are texts.</summary>
    TextByName,

    /// <summary>An object; what is in it the hashes hold.</summary>
    Schema,
}
