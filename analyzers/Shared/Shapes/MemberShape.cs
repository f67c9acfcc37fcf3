namespace ToolContracts.Shared.Shapes;

/// <summary>A member of an object, or a parameter of a tool (whose arguments are the members of one object).</summary>
internal sealed record MemberShape
{
    /// <summary>Name in C#.</summary>
    public required string ClrName { get; init; }

    /// <summary>Name in JSON: camelCase, or [JsonPropertyName].</summary>
    public required string JsonName { get; init; }

    public required ValueShape Value { get; init; }

    /// <summary>Whether a call must have it: it has no default, no initialiser and is not nullable.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>
    /// How it is set: index of the constructor's parameter, or -1 for an init or set accessor, or -2 where it can only be read (then it is
    /// part of results only).
    /// </summary>
    public required int ConstructorIndex { get; init; }

    /// <summary>Name of that constructor parameter, for a named argument; null where there is none.</summary>
    public string? ConstructorParameter { get; init; }

    /// <summary>Whether it is set by an init accessor, which only an object initialiser or a <c>with</c> may call.</summary>
    public bool IsInitOnly { get; init; }

    /// <summary>Whether C# has the <c>required</c> keyword on it, so an object initialiser must name it (unless the constructor sets all).</summary>
    public bool IsRequiredByCSharp { get; init; }

    /// <summary>C# expression of the default that an absent constructor or method parameter takes; null where there is none.</summary>
    public string? DefaultCode { get; init; }

    /// <summary>The default as JSON, for the schema; null where it has none that JSON can say.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>Description for the schema; null where none is written.</summary>
    public string? Description { get; init; }

    /// <summary>Name of its <c>DataClass</c>, where that ranks above Internal; null where it does not.</summary>
    public string? Class { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;
}
