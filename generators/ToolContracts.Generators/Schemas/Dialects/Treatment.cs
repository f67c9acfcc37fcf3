namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>What becomes of a part of the base schema in a dialect.</summary>
internal enum Treatment
{
    /// <summary>It stands there as it is.</summary>
    Taken,

    /// <summary>It stands there in another form that says the same.</summary>
    Rewritten,

    /// <summary>It is left out, and the description says it; the binder enforces it anyway.</summary>
    Said,

    /// <summary>It cannot be said, and a schema without it would lead a model astray: the tool has no schema in the dialect (TOOL1016).</summary>
    Refused,
}
