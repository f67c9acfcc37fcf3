// rule: TOOL4004
// construct: collection, model
// about: A role that another server's tool returned becomes a claim.
using System.Security.Claims;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Portals;

public sealed class RoleReader(McpClient directory)
{
    public async Task AddRoleAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var result = await directory.CallToolAsync("role_of_user", cancellationToken: cancellationToken);
        var role = result.Content.OfType<TextContentBlock>().First().Text;
        identity.AddClaim(new Claim(ClaimTypes.Role, role)); // expect: TOOL4004
    }
}
