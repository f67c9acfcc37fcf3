using ToolContracts;

namespace Bank.Seeding;

/// <summary>Who acts in the sample: identities are named after what they do.</summary>
internal static class People
{
    public const string Tenant = "northwind";
    public const string OtherTenant = "southwind";
    public const string Agent = "assistant";
    public const string Clerk = "clerk";
    public const string Treasurer = "treasurer";
    public const string BranchManager = "branch-manager";
    public const string Compliance = "compliance";
    public const string CardDesk = "card-desk";
    public const string Operator = "operator";
    public const string DeputyOperator = "deputy-operator";
    public const string Auditor = "auditor";
    public const string OtherTreasurer = "southwind-treasurer";

    /// <summary>Who signs in to the console.</summary>
    public static IReadOnlyList<(string Actor, string Tenant)> AtTheConsole { get; } =
    [
        (Treasurer, Tenant), (BranchManager, Tenant), (Compliance, Tenant), (CardDesk, Tenant), (Operator, Tenant), (DeputyOperator, Tenant), (Auditor, Tenant), (Clerk, Tenant),
        (OtherTreasurer, OtherTenant),
    ];

    /// <summary>The agent, which acts for the clerk at the counter of a branch.</summary>
    public static Caller Assistant { get; } = new(ActorKind.Workload, Agent, Tenant)
    {
        OnBehalfOf = Clerk,
        Claims = new Dictionary<string, string> { ["desk"] = "branch 4" },
    };
}
