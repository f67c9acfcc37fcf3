// rule: TOOL4002
// construct: extension, record
// about: Dapper gets the number plate as a parameter beside a constant text.
using System.Data;
using Dapper;

namespace Parking;

public sealed record Permit(string Plate, string Zone);

[Toolset("permits")]
public sealed partial class PermitTools(IDbConnection connection)
{
    /// <summary>Finds the parking permit of a car.</summary>
    /// <param name="plate">The number plate.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<Permit?> FindAsync(string plate, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await connection.QueryFirstOrDefaultAsync<Permit>("SELECT plate, zone FROM permits WHERE plate = @plate", new { plate });
    }
}
