// rule: TOOL9003
// construct: generic
// about: A public method gives a connection string out.
using Microsoft.Extensions.Configuration;

public sealed class Databases(IConfiguration configuration)
{
    public string Orders() // expect: TOOL9003
    {
        var text = configuration.GetConnectionString("Orders") ?? throw new InvalidOperationException("No database is configured.");
        return text;
    }
}
