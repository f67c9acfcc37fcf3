namespace ToolContracts.Shared.Shapes;

/// <summary>The shape of a value: what its schema is, and how it is read and written. Strings and numbers only, so models can be cached.</summary>
/// <param name="ClrType">The type as generated code writes it, with <c>global::</c>, without a trailing <c>?</c>.</param>
/// <param name="IsNullable">Whether null is a value of it.</param>
/// <param name="IsValueType">Whether the type is a struct: a nullable one is then <c>System.Nullable&lt;T&gt;</c>.</param>
internal abstract record ValueShape(string ClrType, bool IsNullable, bool IsValueType);

/// <summary>One JSON value.</summary>
internal sealed record ScalarShape(ScalarKind Kind, string ClrType, bool IsNullable, bool IsValueType) : ValueShape(ClrType, IsNullable, IsValueType);

/// <summary>An enum, by member name.</summary>
/// <param name="Members">Names in the order of declaration; of several names of one value the first is written.</param>
internal sealed record EnumShape(string ClrType, bool IsNullable, EquatableArray<string> Members) : ValueShape(ClrType, IsNullable, true);

/// <summary>A record, class or struct with members; its <see cref="ObjectShape"/> is in the table under <see cref="ValueShape.ClrType"/>.</summary>
internal sealed record ObjectReference(string ClrType, bool IsNullable, bool IsValueType) : ValueShape(ClrType, IsNullable, IsValueType);

/// <summary>A list or set.</summary>
/// <param name="Element">Shape of the elements.</param>
/// <param name="Kind">How it is made from a <c>List&lt;T&gt;</c>.</param>
internal sealed record ListShape(ValueShape Element, ListKind Kind, string ClrType, bool IsNullable, bool IsValueType) : ValueShape(ClrType, IsNullable, IsValueType);

/// <summary>A dictionary, as a JSON object.</summary>
/// <param name="Key">A string, integer, Guid or enum.</param>
/// <param name="Value">Shape of the values.</param>
/// <param name="Kind">How it is made from a <c>Dictionary&lt;TKey, TValue&gt;</c>.</param>
internal sealed record MapShape(ValueShape Key, ValueShape Value, MapKind Kind, string ClrType, bool IsNullable, bool IsValueType) : ValueShape(ClrType, IsNullable, IsValueType);

/// <summary><c>Untrusted&lt;T&gt;</c>: in JSON it is a T.</summary>
internal sealed record UntrustedShape(ValueShape Inner, string ClrType, bool IsNullable) : ValueShape(ClrType, IsNullable, true);
