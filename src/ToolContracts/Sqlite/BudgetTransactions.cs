using System.Globalization;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>
/// Reserves before an effect and settles after it. A call draws on each budget of its unit that covers it, on all or on none
/// (CONTROLS A5: R1, R2). Where no budget of a unit covers it, it is not paid.
/// </summary>
internal static class BudgetTransactions
{
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMinutes(1);

    /// <summary>The first charge that cannot be paid; null where all can.</summary>
    internal static BudgetShortage? FindShortage(BudgetTable table, BudgetRequest request, DateTimeOffset now)
    {
        foreach (var charge in request.Charges)
        {
            var isCovered = false;
            foreach (var (budget, use) in Covering(table, request, charge, now))
            {
                isCovered = true;
                var left = budget.Limit - use.Spent - use.Reserved;
                if (charge.Amount > left)
                {
                    var mayWait = budget.Period is not null && charge.Amount <= budget.Limit - use.Reserved;
                    return new BudgetShortage(charge.Unit, budget, left, mayWait ? use.PeriodStart + budget.Period : null);
                }
            }

            if (!isCovered)
            {
                return new BudgetShortage(charge.Unit, null, 0, null);
            }
        }

        return null;
    }

    /// <summary>Reserves all charges of an attempt. Only where <see cref="FindShortage"/> found none in the same transaction.</summary>
    internal static void Reserve(WriteSession session, BudgetRequest request, long token)
    {
        foreach (var charge in request.Charges)
        {
            foreach (var (_, use) in Covering(session.Budgets, request, charge, session.Now))
            {
                session.Budgets.Write(use with { Reserved = use.Reserved + charge.Amount });
                session.Budgets.Draw(token, use, charge.Amount);
            }
        }
    }

    /// <summary>Ends what an attempt holds: it is spent, or free again. A budget that was removed meanwhile is left out.</summary>
    internal static void Settle(WriteSession session, long token, bool isSpent)
    {
        foreach (var (id, subject, amount) in session.Budgets.TakeDraws(token))
        {
            if (session.Budgets.Find(id) is { } budget && session.Budgets.Use(id, subject)?.At(session.Now, budget.Period) is { } use)
            {
                session.Budgets.Write(use with { Reserved = use.Reserved - amount, Spent = isSpent ? use.Spent + amount : use.Spent });
            }
        }
    }

    internal static Budget Set(WriteSession session, NewBudget request)
    {
        var budget = session.Budgets.Set(request, session.Now);
        session.Append(Record(session, budget, request.By, request.Reason, string.Create(
            CultureInfo.InvariantCulture, $"{Describe(budget)}: {budget.Limit}{(budget.Period is { } period ? $" in {period:c}" : string.Empty)}")));
        return budget;
    }

    internal static bool Remove(WriteSession session, long id, string by, string reason)
    {
        if (session.Budgets.Find(id) is not { } budget)
        {
            return false;
        }

        session.Budgets.Remove(id);
        session.Append(Record(session, budget, by, reason, Describe(budget) + ": removed"));
        return true;
    }

    internal static void Check(NewBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        AuthorityTransactions.CheckText(budget.Tenant, nameof(budget.Tenant));
        AuthorityTransactions.CheckText(budget.Unit, nameof(budget.Unit));
        AuthorityTransactions.Check(budget.By, budget.Reason);
        BudgetCharge.Check(budget.Limit, nameof(budget.Limit));
        if (!Enum.IsDefined(budget.Scope))
        {
            throw new ArgumentOutOfRangeException(nameof(budget), budget.Scope, "There is no such scope.");
        }

        if (budget.Target is not null)
        {
            AuthorityTransactions.CheckText(budget.Target, nameof(budget.Target));
            if (budget.Scope == BudgetScope.Tenant)
            {
                throw new ArgumentException("A budget of a tenant has no target.", nameof(budget));
            }
        }

        if (budget.Period < ShortestPeriod)
        {
            throw new ArgumentOutOfRangeException(nameof(budget), budget.Period, "A period is at least a minute.");
        }
    }

    internal static void Check(BudgetRequest request)
    {
        for (var i = 0; i < request.Charges.Count; i++)
        {
            BudgetCharge.Check(request.Charges[i].Amount, nameof(request));
            for (var j = 0; j < i; j++)
            {
                if (request.Charges[j].Unit == request.Charges[i].Unit)
                {
                    throw new ArgumentException("A call has one charge for each unit.", nameof(request));
                }
            }
        }
    }

    private static IEnumerable<(Budget Budget, BudgetUse Use)> Covering(BudgetTable table, BudgetRequest request, BudgetCharge charge, DateTimeOffset now)
    {
        foreach (var budget in table.OfUnit(request.Tenant, charge.Unit))
        {
            if (budget.SubjectOf(request) is { } subject)
            {
                yield return (budget, table.Use(budget.Id, subject)?.At(now, budget.Period) ?? new BudgetUse(budget.Id, subject, 0, 0, now));
            }
        }
    }

    private static string Describe(Budget budget) => budget.Scope == BudgetScope.Tenant
        ? budget.Unit
        : $"{budget.Unit} of {(budget.Target is null ? "each" : "the")} {EvidenceTypeNames.NameOf(budget.Scope)}{(budget.Target is null ? string.Empty : " " + budget.Target)}";

    private static EvidenceRecord Record(WriteSession session, Budget budget, string by, string reason, string subject) => new()
    {
        Type = EvidenceType.Budget,
        At = session.Now,
        Tenant = budget.Tenant,
        Actor = by,
        Reason = reason,
        Subject = subject,
    };
}
