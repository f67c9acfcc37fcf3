namespace ToolContracts.Analyzers.Flow;

/// <summary>
/// What a value carries. Sensitivity and provenance are independent bits, and joining is OR, so a solution is always reached.
/// An untrusted value starts with all its dangers; a barrier for one kind of use takes away just that one.
/// </summary>
[Flags]
internal enum Labels : uint
{
    None = 0,

    /// <summary>A credential, key or token.</summary>
    Secret = 1 << 0,

    Confidential = 1 << 1,
    Personal = 1 << 2,

    /// <summary>Message, text or stack trace of a caught exception.</summary>
    ExceptionText = 1 << 3,

    /// <summary>Came from a model, tool, connector or HTTP call and has no contract type yet.</summary>
    Untyped = 1 << 4,

    /// <summary>Came from outside: a model, its arguments, a tool, a page, another agent.</summary>
    Outside = 1 << 5,

    /// <summary>Would decide a path if it reached one; and so on for the four that follow.</summary>
    ForPath = 1 << 6,
    ForUrl = 1 << 7,
    ForCommand = 1 << 8,
    ForSql = 1 << 9,
    ForType = 1 << 10,

    /// <summary>Would tell a model what to do if it reached its instructions.</summary>
    ForInstructions = 1 << 11,

    /// <summary>A path that may still lead up and out, since nobody resolved it.</summary>
    Unresolved = 1 << 12,

    Sensitive = Secret | Confidential | Personal,
    Untrusted = Outside | ForPath | ForUrl | ForCommand | ForSql | ForType | ForInstructions | Unresolved,
    All = Sensitive | ExceptionText | Untyped | Untrusted,
}
