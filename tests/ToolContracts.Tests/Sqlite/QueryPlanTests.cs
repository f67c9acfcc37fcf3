using System.Text;
using ToolContracts.Sqlite;

namespace ToolContracts.Tests.Sqlite;

public sealed class QueryPlanTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ProposalRow.SelectById, "USING INDEX")]
    [InlineData(ProposalRow.SelectStanding, "USING INDEX proposal_call")]
    [InlineData(ProposalRow.SelectWaiting, "USING INDEX proposal_waiting ")]
    [InlineData(ProposalRow.SelectPast, "USING INDEX proposal_of_tenant ")]
    [InlineData(ProposalTable.CountOfActor, "USING COVERING INDEX proposal_waiting_actor")]
    [InlineData(ProposalTable.CountOfTenant, "USING COVERING INDEX proposal_waiting_tenant")]
    [InlineData(ProposalTable.Consuming, "USING INDEX")]
    [InlineData(ProposalTable.GivingBack, "USING INDEX")]
    [InlineData(ProposalTable.Erasing, "USING INDEX proposal_erasure")]
    [InlineData(ProposalTable.Expiring, "USING INDEX proposal_")]
    public async Task NoQueryReadsTheTable(string sql, string index)
    {
        await using var store = await _folder.OpenAsync();
        using var connection = Database.Open(_folder.Path);
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        for (var i = 1; sql.Contains($"${i}", StringComparison.Ordinal); i++)
        {
            command.Parameters.AddWithValue($"${i}", DBNull.Value);
        }

        var plan = new StringBuilder();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            plan.AppendLine(rows.GetString(3));
        }

        Assert.Contains(index, plan.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("SCAN (proposal|other)", plan.ToString());
        Assert.DoesNotContain("TEMP B-TREE", plan.ToString(), StringComparison.Ordinal);
    }
}
