namespace ToolContracts.Shared.Shapes;

/// <summary>A record, class or struct with members, or a closed hierarchy of them.</summary>
internal sealed record ObjectShape
{
    /// <summary>The type as generated code writes it; the key in the table.</summary>
    public required string ClrType { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>Whether it is a record, class or struct, so that <c>with</c> sets init members afterwards. Structs have <c>with</c> anyway.</summary>
    public bool IsRecord { get; init; }

    /// <summary>Whether no value is of exactly this type.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Description for the schema; null where none is written.</summary>
    public string? Description { get; init; }

    /// <summary>The members, base types first, then in the order of declaration; hidden ones are not among them.</summary>
    public required EquatableArray<MemberShape> Members { get; init; }

    /// <summary>JSON name of the discriminator; null where the type is not polymorphic.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The derived types of a closed hierarchy.</summary>
    public EquatableArray<DerivedShape> Derived { get; init; }
}

/// <summary>A derived type of a closed hierarchy.</summary>
/// <param name="Tag">Value of the discriminator.</param>
/// <param name="TagIsNumber">Whether the discriminator is a number.</param>
/// <param name="ClrType">Key of its shape in the table.</param>
internal sealed record DerivedShape(string Tag, bool TagIsNumber, string ClrType);
