namespace ToolContracts.Console.Access;

/// <summary>The actions that grants name, and the resources that they are done on. Approving is <c>approve:{role}</c>, as everywhere.</summary>
internal static class ConsoleActions
{
    /// <summary>To look at a page, on the resource that the page is.</summary>
    public const string Read = "console:read";

    /// <summary>To set a kill switch, on <c>all</c> or <c>{scope}/{target}</c>.</summary>
    public const string Stop = "console:stop";

    /// <summary>To ask that a kill switch is lifted, or to be the second who wants it, on <c>all</c> or <c>{scope}/{target}</c>.</summary>
    public const string Lift = "console:lift";

    /// <summary>To say how a call ended, on <c>tool/{full name}</c>.</summary>
    public const string Reconcile = "console:reconcile";

    public const string Approvals = "approvals";
    public const string Switches = "switches";
    public const string Ledger = "ledger";
    public const string Evidence = "evidence";
    public const string Contracts = "contracts";
}
