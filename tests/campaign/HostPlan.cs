using System.Text.Json.Serialization;

namespace ToolContracts.Campaign;

/// <summary>What one host process does until it dies.</summary>
/// <param name="Folder">Folder of the database and the effects.</param>
/// <param name="Point">Where it dies.</param>
/// <param name="Count">At the how manieth time that it comes there.</param>
/// <param name="Delay">For <see cref="KillPoint.AnyTime"/>: microseconds after its calls began.</param>
/// <param name="Switch">What it does with the kill switch of payments before its calls: nothing, <c>on</c> or <c>off</c>.</param>
/// <param name="Reconciles">Whether it asks its reconcilers before its calls.</param>
/// <param name="Calls">Its calls, all at once.</param>
/// <param name="IsSabotaged">Whether keys and approvals are left out of the ledger.</param>
internal sealed record HostPlan(
    string Folder, KillPoint Point, int Count, int Delay, string? Switch, bool Reconciles, IReadOnlyList<PlannedCall> Calls, bool IsSabotaged);

/// <summary>One call of a plan.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Order">The order; it settles the amount.</param>
internal sealed record PlannedCall(string Tool, int Order)
{
    /// <summary>What paying an order costs.</summary>
    [JsonIgnore]
    public int Amount => 1 + (Order % 17);

    [JsonIgnore]
    public string Arguments => Tool == "pay" ? $$"""{"order":{{Order}},"amount":{{Amount}}}""" : $$"""{"order":{{Order}}}""";
}
