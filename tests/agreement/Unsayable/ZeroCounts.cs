using System.Text.Json;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>A list or map that has to be empty.</summary>
internal sealed class ZeroCounts : UnsayableClass
{
    public override string Name => "bounds of 0";

    public override string Reason => "it takes maxItems and maxProperties of 0 for none";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code is FaultCodes.MaxItems or FaultCodes.MaxProperties && @case.AtFault(fault.Path) is { Outer.Name: "$", Name: var name } && Greatest(@case, name) == 0;

    private static int? Greatest(Case @case, string name)
    {
        using var schema = JsonDocument.Parse(@case.Tool.InputSchema);
        var member = schema.RootElement.GetProperty("properties").GetProperty(name);
        return member.TryGetProperty("maxItems", out var most) || member.TryGetProperty("maxProperties", out most) ? most.GetInt32() : null;
    }
}
