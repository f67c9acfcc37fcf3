namespace ToolContracts.Generators.Model;

/// <summary>The runtime's <c>ToolGuards</c>, by value.</summary>
[Flags]
internal enum ToolGuardFlags
{
    None = 0,
    Grants = 1,
    Deadline = 2,
    Sizes = 4,
    Idempotency = 8,
    Rate = 16,
    Concurrency = 32,
    Approval = 64,
    Budget = 128,
    Egress = 256,
    Compensation = 512,
    ResultCeiling = 1024,
    Sandbox = 2048,
}
