// rule: TOOL2001
// construct: helper-method
// about: Three static helpers lie between the source and the result.
using Microsoft.Extensions.Configuration;

[Toolset("exports", Owner = "platform-team")]
internal sealed partial class ExportTools(IConfiguration configuration)
{
    /// <summary>Describes the nightly export.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe() => Lines.Of(configuration); // expect: TOOL2001
}

internal static class Lines
{
    internal static string Of(IConfiguration configuration) => "export " + Login(configuration);

    private static string Login(IConfiguration configuration) => Quoted(configuration["Export:Passphrase:Secret"] ?? "");

    private static string Quoted(string text) => "'" + text + "'";
}
