// rule: TOOL5002
// construct: effect
// about: The command's text deletes rows.
using System.Data.Common;

namespace Coupons;

[Toolset("coupons", Owner = "marketing")]
public sealed partial class CouponTools(DbConnection connection)
{
    /// <summary>Ends the coupons of a campaign.</summary>
    /// <param name="campaign">The campaign's number.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("coupons.end", Resource = "campaign/{campaign}")]
    [Idempotent]
    private async Task<int> EndAsync(int campaign, CancellationToken cancellationToken) // expect: TOOL5002
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM coupons WHERE campaign = @campaign";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@campaign";
        parameter.Value = campaign;
        command.Parameters.Add(parameter);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
