namespace ToolContracts.Generators.Model;

/// <summary>What of the caller fills a parameter. All but <see cref="Caller"/> are text.</summary>
internal enum CallerPart
{
    /// <summary>The caller itself.</summary>
    Caller,
    Actor,
    Tenant,

    /// <summary>The task; may be missing.</summary>
    Task,

    /// <summary>On whose behalf; may be missing.</summary>
    OnBehalfOf,

    /// <summary>A claim; may be missing.</summary>
    Claim,
}
