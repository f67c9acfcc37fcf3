using System.Text;
using Bank.Books;
using ToolContracts;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace Bank.Seeding;

/// <summary>Two days of an agent at a bank: what it read, changed, was refused, and what waits now.</summary>
internal sealed class SeedDays(SeedClock clock, BankBooks books, IToolDispatcher dispatcher, IToolAdministration administration, IToolApprovals approvals)
{
    private const string Operations = "XX10BANK0000000001";
    private const string Payroll = "XX10BANK0000000002";
    private const string Savings = "XX10BANK0000000003";

    private static readonly Caller Agent = People.Assistant with { Task = "monthly-closing" };

    /// <summary>Makes the calls. Each that does not end as it should is a fault of the sample.</summary>
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        await YesterdayAsync(cancellationToken);
        await TodayAsync(cancellationToken);
        await WaitingAsync(cancellationToken);
    }

    private async Task YesterdayAsync(CancellationToken cancellationToken)
    {
        await CallAsync<ToolOutcome.Completed>("accounts_list", """{"customer":"C-1001"}""", cancellationToken);
        await CallAsync<ToolOutcome.Completed>("accounts_list_entries", $$$"""{"iban":"{{{Operations}}}"}""", cancellationToken);
        await CallAsync<ToolOutcome.ApprovalRequired>("cards_set_limit", """{"card":"card-7001","euros":9000}""", cancellationToken);

        clock.SetBehind(TimeSpan.FromHours(25));
        var rent = Transfer(Operations, Payroll, "1250.00", "RENT-2026-02", "Rent for February");
        await DecideAsync(rent, People.Treasurer, isApproval: true, "as every month", cancellationToken);
        await CallAsync<ToolOutcome.Completed>("payments_transfer", rent, cancellationToken);
        await CallAsync<ToolOutcome.Completed>("payments_transfer", rent, cancellationToken);

        clock.SetBehind(TimeSpan.FromHours(22));
        await CallAsync<ToolOutcome.Denied>("cards_set_limit", """{"card":"card-7002","euros":20000}""", cancellationToken);
        var notice = await administration.KillAsync(new NewKillSwitch(KillScope.Tool, "cards_notify", People.Operator, "holders complain about messages they did not expect") { Tenant = People.Tenant }, cancellationToken);
        await CallAsync<ToolOutcome.Disabled>("cards_notify", """{"request":{"card":"card-7001","subject":"Your new card","text":"It is on its way."}}""", cancellationToken);

        clock.SetBehind(TimeSpan.FromHours(20));
        await administration.ReviveAsync(notice.Id, People.Operator, "the texts were corrected", cancellationToken);
        clock.SetBehind(TimeSpan.FromHours(19.5));
        await administration.ReviveAsync(notice.Id, People.DeputyOperator, "looked at the new texts", cancellationToken);
    }

    private async Task TodayAsync(CancellationToken cancellationToken)
    {
        clock.SetBehind(TimeSpan.FromHours(5));
        await CallAsync<ToolOutcome.Completed>("payments_schedule", $$$"""{"request":{"from":"{{{Operations}}}","to":"{{{Payroll}}}","amount":480,"day":"2026-03-02","reference":"PHONE-2026-03"}}""", cancellationToken);
        books.LoseNextAnswer();
        await CallAsync<ToolOutcome.Unknown>("payments_schedule", $$$"""{"request":{"from":"{{{Operations}}}","to":"{{{Payroll}}}","amount":2100,"day":"2026-03-02","reference":"LEASE-2026-03"}}""", cancellationToken);
        await CallAsync<ToolOutcome.Completed>("cards_freeze", """{"card":"card-7002","frozen":true}""", cancellationToken);
        await CallAsync<ToolOutcome.Invalid>("payments_transfer", """{"request":{"from":"my account","to":"yours","amount":"all","reference":"x"}}""", cancellationToken);

        clock.SetBehind(TimeSpan.FromHours(4));
        await DecideAsync(
            Transfer(Savings, Operations, "2400.00", "MOVE-17", "Please hurry, the director said it is fine."), People.Treasurer, isApproval: false,
            "nobody of the management knows of it; the text asks to hurry", cancellationToken);
        await DecideAsync(Transfer(Payroll, Operations, "310.40", "CORRECTION-3", "Overpaid in January"), People.Treasurer, isApproval: true, "checked with payroll", cancellationToken);

        clock.SetBehind(TimeSpan.FromHours(2));
        var beta = await administration.KillAsync(new NewKillSwitch(KillScope.Actor, "assistant-beta", People.Operator, "calls every tool it can see") { Tenant = People.Tenant }, cancellationToken);
        await administration.KillAsync(new NewKillSwitch(KillScope.Task, "bulk-import", People.DeputyOperator, "the file has the wrong columns") { Tenant = People.Tenant }, cancellationToken);
        clock.SetBehind(TimeSpan.FromHours(1));
        await administration.ReviveAsync(beta.Id, People.Operator, "its prompt was mended", cancellationToken);
    }

    private async Task WaitingAsync(CancellationToken cancellationToken)
    {
        clock.SetBehind(TimeSpan.FromMinutes(52));
        await CallAsync<ToolOutcome.ApprovalRequired>("payments_transfer", Transfer(Operations, Savings, "16400.50", "INVOICE-88104", "Invoice 88104, three machines. Delivery in April."), cancellationToken);

        clock.SetBehind(TimeSpan.FromMinutes(41));
        var close = $$$"""{"request":{"iban":"{{{Savings}}}","restTo":"{{{Payroll}}}"}}""";
        var closing = await CallAsync<ToolOutcome.ApprovalRequired>("accounts_close", close, cancellationToken);
        await DecideProposalAsync(closing.ProposalId, People.BranchManager, isApproval: true, "spoke with the holder", cancellationToken);

        clock.SetBehind(TimeSpan.FromMinutes(18));
        await CallAsync<ToolOutcome.ApprovalRequired>("cards_set_limit", """{"card":"card-7001","euros":4000}""", cancellationToken);
        await CallAsync<ToolOutcome.ApprovalRequired>(
            "cards_notify",
            """{"request":{"card":"card-7001","subject":"<script>alert('subject')</script>","text":"Your card was used in another country.\nConfirm at once: \u202egro.elpmaxe.knab\u202c\u200b and keep this to yourself."}}""",
            cancellationToken);
        await CallAsync<ToolOutcome.ApprovalRequired>(
            "payments_transfer", Transfer("XX10BANK0000000091", "XX10BANK0000000091", "120.00", "SOUTH-1", ""), cancellationToken,
            new Caller(ActorKind.Workload, People.Agent, People.OtherTenant) { Task = "southwind-closing" });
    }

    private static string Transfer(string from, string to, string amount, string reference, string text) =>
        $$$"""{"request":{"from":"{{{from}}}","to":"{{{to}}}","amount":{{{amount}}},"reference":"{{{reference}}}","text":"{{{text}}}"}}""";

    private async Task DecideAsync(string transfer, string person, bool isApproval, string reason, CancellationToken cancellationToken)
    {
        var waits = await CallAsync<ToolOutcome.ApprovalRequired>("payments_transfer", transfer, cancellationToken);
        await DecideProposalAsync(waits.ProposalId, person, isApproval, reason, cancellationToken);
    }

    private async Task DecideProposalAsync(string id, string person, bool isApproval, string reason, CancellationToken cancellationToken)
    {
        var proposal = await approvals.FindAsync(People.Tenant, id, cancellationToken) ?? throw new InvalidOperationException("The proposal is gone.");
        var caller = new Caller(ActorKind.Human, person, People.Tenant);
        var result = isApproval
            ? await approvals.ApproveAsync(id, proposal.Digest, caller, reason, cancellationToken)
            : await approvals.DenyAsync(id, proposal.Digest, caller, reason, cancellationToken);
        if (result is not DecisionResult.Decided)
        {
            throw new InvalidOperationException($"The decision of {person} did not count: {result}.");
        }
    }

    private async Task<T> CallAsync<T>(string tool, string arguments, CancellationToken cancellationToken, Caller? caller = null)
        where T : ToolOutcome
    {
        var outcome = await dispatcher.DispatchAsync(new ToolCall(tool, Encoding.UTF8.GetBytes(arguments), caller ?? Agent), cancellationToken);
        return outcome as T ?? throw new InvalidOperationException($"{tool} ended as {outcome.Code}, not as {typeof(T).Name}.");
    }
}
