// rule: TOOL4002
// construct: model, unknown-call
// about: A type name in a document that came over HTTP is loaded.
namespace Workflows;

public sealed record FixedDelay(int Seconds);

public sealed class StepReader(HttpClient http)
{
    public async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        var name = await http.GetStringAsync("https://flows.example/step/next", cancellationToken);
        var type = Type.GetType(name); // expect: TOOL4002
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
