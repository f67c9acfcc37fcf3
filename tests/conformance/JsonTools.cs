namespace ToolContracts.Conformance;

/// <summary>The tool whose schema the suite looks at.</summary>
[Toolset("json", Version = "1.0.0", Owner = "toolcontracts")]
public sealed partial class JsonTools
{
    /// <summary>Takes a name and an address.</summary>
    /// <param name="name">The name.</param>
    /// <param name="address">The address.</param>
    [Tool("schema_2020_12_tool")]
    [SideEffect(SideEffect.None)]
    private static string Take(string? name = null, Address? address = null) => $"{name} {address?.Street} {address?.City}";
}

/// <summary>An address.</summary>
/// <param name="Street">The street.</param>
/// <param name="City">The city.</param>
public sealed record Address(string? Street = null, string? City = null);
