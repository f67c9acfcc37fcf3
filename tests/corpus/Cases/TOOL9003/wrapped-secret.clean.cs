// rule: TOOL9003
// construct: generic
// about: The public method gives it out as a Secret, whose type says so.
using Microsoft.Extensions.Configuration;

public sealed class Databases(IConfiguration configuration)
{
    public Secret<string> Orders()
    {
        var text = configuration.GetConnectionString("Orders") ?? throw new InvalidOperationException("No database is configured.");
        return new Secret<string>(text);
    }
}
