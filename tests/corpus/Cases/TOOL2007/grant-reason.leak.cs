// rule: TOOL2007
// construct: async, property-field
// about: The reason of a grant, which lies in the evidence, has the password in it.
using Microsoft.Extensions.Configuration;
using ToolContracts.Administration;
using ToolContracts.Ledger;

internal sealed class FirstGrants(IToolAdministration administration, IConfiguration configuration)
{
    internal async Task GiveAsync(string ticket, CancellationToken cancellationToken)
    {
        var password = configuration["Setup:Password"] ?? "";
        var pattern = ResourcePattern.Parse("article/*");
        var grant = new NewGrant("shop", "agent-7", "stock.read", pattern, "setup", $"{ticket}, set up with {password}"); // expect: TOOL2007
        await administration.GrantAsync(grant, cancellationToken);
    }
}
