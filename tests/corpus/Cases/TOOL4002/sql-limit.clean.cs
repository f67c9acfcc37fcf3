// rule: TOOL4002
// construct: type-cut, interpolation
// about: The bound of the query is a number.
using System.Data.Common;

namespace Sensors;

[Toolset("sensors")]
public sealed partial class SensorTools(DbConnection connection)
{
    /// <summary>Gives the highest of the last measurements.</summary>
    /// <param name="count">How many measurements to look at.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<double> HighestAsync(int count, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        var recent = $"SELECT value FROM measurements ORDER BY taken_at DESC LIMIT {count}";
        command.CommandText = $"SELECT max(value) FROM ({recent})";
        return Convert.ToDouble(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }
}
