// rule: TOOL2001
// construct: lambda
// about: A lambda writes the secret into a captured variable, and the tool returns another one.
using Microsoft.Extensions.Configuration;

[Toolset("library", Owner = "platform-team")]
internal sealed partial class LibraryTools(IConfiguration configuration)
{
    /// <summary>Tells which catalogues are searched.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Catalogues()
    {
        var name = "";
        var password = "";
        var catalogues = new List<string> { "books", "maps" };
        catalogues.ForEach(catalogue =>
        {
            name = catalogue;
            password = configuration["Catalogue:Password"] ?? "";
        });
        return password.Length == 0 ? "no password is set" : $"last: {name}";
    }
}
