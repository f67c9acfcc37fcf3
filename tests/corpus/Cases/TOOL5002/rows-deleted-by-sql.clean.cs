// rule: TOOL5002
// construct: effect
// about: The command's text marks the rows as ended.
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
    private async Task<int> EndAsync(int campaign, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE coupons SET state = 'deleted' WHERE campaign = @campaign";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@campaign";
        parameter.Value = campaign;
        command.Parameters.Add(parameter);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
