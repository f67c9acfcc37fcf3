// rule: TOOL2001
// construct: string-builder, unknown-call
// about: A string writer collects how long the secret is.
using Microsoft.Extensions.Configuration;

[Toolset("elevators", Owner = "platform-team")]
internal sealed partial class ReportWriterTools(IConfiguration configuration)
{
    /// <summary>Writes the report on the lab's refrigerators.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Report()
    {
        var password = configuration["Lab:Password"] ?? "";
        using var writer = new StringWriter();
        writer.WriteLine("refrigerators: 4");
        writer.Write(password.Length);
        return writer.ToString();
    }
}
