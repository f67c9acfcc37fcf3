namespace ToolContracts.Contracts;

/// <summary>What one tool promises. Made by the generator as constants; a host recomputes <see cref="Hash"/> and refuses a wrong one.</summary>
public sealed record ToolContract
{
    /// <summary>Name of the toolset.</summary>
    public required string Toolset { get; init; }

    /// <summary>Name of the tool within the toolset.</summary>
    public required string Name { get; init; }

    /// <summary>The name that a model sees: <c>{toolset}_{tool}</c>.</summary>
    public string FullName => field ??= $"{Toolset}_{Name}";

    /// <summary>What the model is told of the tool; empty where nothing was written.</summary>
    public required string Description { get; init; }

    /// <summary>What the tool does to the world outside.</summary>
    public required SideEffect SideEffect { get; init; }

    /// <summary>What the side effect touches.</summary>
    public Impact Impact { get; init; }

    /// <summary>The actions that must all be granted; never empty.</summary>
    public required IReadOnlyList<PermissionContract> Permissions { get; init; }

    /// <summary>Whether the permissions were written; false where the implicit action <c>{toolset}.{tool}</c> stands.</summary>
    public bool PermissionsAreStated { get; init; }

    /// <summary>The approval that each call needs; null where none.</summary>
    public ApprovalContract? Approval { get; init; }

    /// <summary>Why no approval is needed where an irreversible tool or an impact would ask for one; null where not exempt.</summary>
    public string? ApprovalExemption { get; init; }

    /// <summary>How a repeated call is treated.</summary>
    public required IdempotencyContract Idempotency { get; init; }

    /// <summary>The method that undoes the effect by a new act; null where none.</summary>
    public string? CompensatedBy { get; init; }

    /// <summary>The effective limits.</summary>
    public required LimitsContract Limits { get; init; }

    /// <summary>What one call costs.</summary>
    public IReadOnlyList<BudgetContract> Budgets { get; init; } = [];

    /// <summary>The hosts that may be reached; empty: none.</summary>
    public IReadOnlyList<string> Egress { get; init; } = [];

    /// <summary>The isolated process; null where none.</summary>
    public SandboxContract? Sandbox { get; init; }

    /// <summary>The ceiling of the result.</summary>
    public DataClass ResultCeiling { get; init; } = DataClass.Internal;

    /// <summary>Whether a parameter is a <see cref="RootedPath"/>, so that the host must name a root for the toolset.</summary>
    public bool NeedsRoot { get; init; }

    /// <summary>The guards that this contract asks for.</summary>
    public required ToolGuards Guards { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal over both schemas without their texts.</summary>
    public required string SchemaHash { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal over the description and both schemas: all that a model reads.</summary>
    public required string TextHash { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal over authority, schema and version, as <see cref="ContractManifest"/> writes them.</summary>
    public required string Hash { get; init; }

    /// <summary>
    /// The input schemas to show to models, <see cref="SchemaDialect.Mcp"/> first. A dialect that the build does not name, or whose provider
    /// would refuse the schema (TOOL1016), is not among them. Not part of <see cref="Hash"/> and <see cref="TextHash"/>: each has its own.
    /// </summary>
    public IReadOnlyList<DialectSchema> Dialects { get; init; } = [];

    /// <summary>Finds the input schema of a dialect.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <returns>The schema; null where the tool is not offered in the dialect.</returns>
    public DialectSchema? InDialect(SchemaDialect dialect)
    {
        // By index: each call asks, and an enumerator of an interface is an object.
        for (var i = 0; i < Dialects.Count; i++)
        {
            if (Dialects[i].Dialect == dialect)
            {
                return Dialects[i];
            }
        }

        return null;
    }
}
