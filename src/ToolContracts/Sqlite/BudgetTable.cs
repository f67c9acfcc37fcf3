using System.Globalization;
using Microsoft.Data.Sqlite;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Reads and writes budgets, what was spent of them, and what attempts hold. Amounts are texts: SQLite has no decimals.</summary>
internal sealed class BudgetTable(SqliteConnection connection) : IDisposable
{
    private const string Select = "SELECT id, tenant, unit, scope, target, budget_limit, period, by, reason, at FROM budget ";

    private readonly Statement _ofUnit = new(connection, Select + "WHERE tenant = $1 AND unit = $2 ORDER BY id");

    private readonly Statement _ofTenant = new(connection, Select + "WHERE tenant = $1 ORDER BY id");

    private readonly Statement _byId = new(connection, Select + "WHERE id = $1");

    private readonly Statement _set = new(
        connection,
        "INSERT INTO budget (tenant, unit, scope, target, budget_limit, period, by, reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) " +
        "ON CONFLICT (tenant, unit, scope, ifnull(target, '')) DO UPDATE SET budget_limit = excluded.budget_limit, period = excluded.period, " +
        "by = excluded.by, reason = excluded.reason, at = excluded.at RETURNING id");

    private readonly Statement _remove = new(connection, "DELETE FROM budget WHERE id = $1");

    private readonly Statement _removeUses = new(connection, "DELETE FROM budget_use WHERE budget = $1");

    private readonly Statement _use = new(
        connection, "SELECT budget, subject, spent, reserved, period_start FROM budget_use WHERE budget = $1 AND subject = $2");

    private readonly Statement _uses = new(
        connection, "SELECT budget, subject, spent, reserved, period_start FROM budget_use WHERE budget = $1 ORDER BY subject");

    private readonly Statement _writeUse = new(
        connection,
        "INSERT INTO budget_use (budget, subject, spent, reserved, period_start) VALUES ($1, $2, $3, $4, $5) " +
        "ON CONFLICT (budget, subject) DO UPDATE SET spent = excluded.spent, reserved = excluded.reserved, period_start = excluded.period_start");

    private readonly Statement _draw = new(connection, "INSERT INTO budget_draw (token, budget, subject, amount) VALUES ($1, $2, $3, $4)");

    private readonly Statement _draws = new(connection, "SELECT budget, subject, amount FROM budget_draw WHERE token = $1");

    private readonly Statement _forgetDraws = new(connection, "DELETE FROM budget_draw WHERE token = $1");

    internal List<Budget> OfUnit(string tenant, string unit) => Read(_ofUnit.Query(tenant, unit));

    internal List<Budget> OfTenant(string tenant) => Read(_ofTenant.Query(tenant));

    internal Budget? Find(long id) => Read(_byId.Query(id)).SingleOrDefault();

    internal Budget Set(NewBudget budget, DateTimeOffset now) => new(
        _set.Scalar(
            budget.Tenant, budget.Unit, (long)budget.Scope, budget.Target, Text(budget.Limit), budget.Period?.Ticks, budget.By, budget.Reason, now.UtcTicks),
        budget.Tenant, budget.Unit, budget.Scope, budget.Target, budget.Limit, budget.Period, budget.By, budget.Reason, now);

    internal void Remove(long id)
    {
        _removeUses.Execute(id);
        _remove.Execute(id);
    }

    internal BudgetUse? Use(long budget, string subject) => ReadUses(_use.Query(budget, subject)).SingleOrDefault();

    internal List<BudgetUse> Uses(long budget) => ReadUses(_uses.Query(budget));

    internal void Write(BudgetUse use) =>
        _writeUse.Execute(use.BudgetId, use.Subject, Text(use.Spent), Text(use.Reserved), use.PeriodStart.UtcTicks);

    internal void Draw(long token, BudgetUse use, decimal amount) => _draw.Execute(token, use.BudgetId, use.Subject, Text(amount));

    /// <summary>What an attempt holds, which is forgotten here.</summary>
    internal List<(long Budget, string Subject, decimal Amount)> TakeDraws(long token)
    {
        List<(long, string, decimal)> draws = [];
        using (var rows = _draws.Query(token))
        {
            while (rows.Read())
            {
                draws.Add((rows.GetInt64(0), rows.GetString(1), Number(rows.GetString(2))));
            }
        }

        if (draws.Count > 0)
        {
            _forgetDraws.Execute(token);
        }

        return draws;
    }

    public void Dispose()
    {
        _ofUnit.Dispose();
        _ofTenant.Dispose();
        _byId.Dispose();
        _set.Dispose();
        _remove.Dispose();
        _removeUses.Dispose();
        _use.Dispose();
        _uses.Dispose();
        _writeUse.Dispose();
        _draw.Dispose();
        _draws.Dispose();
        _forgetDraws.Dispose();
    }

    private static List<Budget> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            List<Budget> budgets = [];
            while (rows.Read())
            {
                budgets.Add(new Budget(
                    rows.GetInt64(0), rows.GetString(1), rows.GetString(2), (BudgetScope)rows.GetInt64(3), rows.IsDBNull(4) ? null : rows.GetString(4),
                    Number(rows.GetString(5)), rows.IsDBNull(6) ? null : new TimeSpan(rows.GetInt64(6)), rows.GetString(7), rows.GetString(8),
                    new DateTimeOffset(rows.GetInt64(9), TimeSpan.Zero)));
            }

            return budgets;
        }
    }

    private static List<BudgetUse> ReadUses(SqliteDataReader rows)
    {
        using (rows)
        {
            List<BudgetUse> uses = [];
            while (rows.Read())
            {
                uses.Add(new BudgetUse(
                    rows.GetInt64(0), rows.GetString(1), Number(rows.GetString(2)), Number(rows.GetString(3)),
                    new DateTimeOffset(rows.GetInt64(4), TimeSpan.Zero)));
            }

            return uses;
        }
    }

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw new StoreUnavailableException($"An amount of a budget cannot be read: '{text}'. Stop the hosts, keep the file as evidence, and restore a backup.");
}
