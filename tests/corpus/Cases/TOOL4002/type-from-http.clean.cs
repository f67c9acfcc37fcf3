// rule: TOOL4002
// construct: model, unknown-call
// about: The document's type name is only compared with that of a known type.
namespace Workflows;

public sealed record FixedDelay(int Seconds);

public sealed class StepReader(HttpClient http)
{
    public async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        var name = await http.GetStringAsync("https://flows.example/step/next", cancellationToken);
        var type = name == nameof(FixedDelay) ? typeof(FixedDelay) : null;
        return type is null ? "unknown step" : string.Join(", ", type.GetProperties().Select(property => property.Name));
    }
}

[Toolset("steps")]
public sealed partial class StepTools(StepReader reader)
{
    /// <summary>Describes the next step.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("flows.example")]
    private Task<string> DescribeAsync(CancellationToken cancellationToken) => reader.DescribeAsync(cancellationToken);
}
