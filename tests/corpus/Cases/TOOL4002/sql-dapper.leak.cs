// rule: TOOL4002
// construct: extension, record
// about: The model's number plate is part of the text that Dapper runs.
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
        return await connection.QueryFirstOrDefaultAsync<Permit>("SELECT plate, zone FROM permits WHERE plate = '" + plate + "'"); // expect: TOOL4002
    }
}
