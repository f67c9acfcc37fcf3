namespace ToolContracts.Contracts;

/// <summary>The guards that a contract asks for. A host that lacks one refuses to start: "no guard for [Sandbox]".</summary>
[Flags]
public enum ToolGuards
{
    /// <summary>No guard.</summary>
    None = 0,

    /// <summary>Each permission is granted to the caller. Every tool has it.</summary>
    Grants = 1,

    /// <summary>The call ends at its deadline. Every tool has it.</summary>
    Deadline = 2,

    /// <summary>Arguments and result stay within their sizes. Every tool has it.</summary>
    Sizes = 4,

    /// <summary>A business key runs once.</summary>
    Idempotency = 8,

    /// <summary>Calls a minute. Every tool has it.</summary>
    Rate = 16,

    /// <summary>Calls at a time. Every tool has it.</summary>
    Concurrency = 32,

    /// <summary>[RequiresApproval].</summary>
    Approval = 64,

    /// <summary>[Budget].</summary>
    Budget = 128,

    /// <summary>[Egress] with hosts.</summary>
    Egress = 256,

    /// <summary>[CompensatedBy].</summary>
    Compensation = 512,

    /// <summary>A ceiling of the result other than the default.</summary>
    ResultCeiling = 1024,

    /// <summary>[Sandbox].</summary>
    Sandbox = 2048,
}
