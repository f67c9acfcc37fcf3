using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Campaigns;

/// <summary>A payload on which schema and binder differ, and no class says why.</summary>
/// <param name="Tool">Name of the tool.</param>
/// <param name="Payload">The arguments.</param>
/// <param name="Binder">What the binder says.</param>
/// <param name="Judge">Name of the judge; null where payload and binder differ.</param>
/// <param name="Judgement">What the judge says; null as above.</param>
public sealed record Disagreement(string Tool, Payload Payload, Judgement Binder, string? Judge, Judgement? Judgement)
{
    public override string ToString() =>
        $"""
        {Tool}, {Payload.Change}: {Payload.Text}
          made to be {(Payload.Expected switch { true => "valid", false => "invalid", null => "either" })}
          binder {Binder}
          {(Judge is null ? "all judges agree with the binder" : $"{Judge} {Judgement}")}
        """;
}
