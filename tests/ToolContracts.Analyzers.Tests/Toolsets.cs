namespace ToolContracts.Analyzers.Tests;

/// <summary>Files as users write them.</summary>
internal static class Toolsets
{
    private const string Payments = """
        namespace Bank;

        /// <summary>Moves money.</summary>
        [Toolset("payments", Version = "1.2.0", Owner = "payments-team")]
        public sealed partial class PaymentTools(IBank bank)
        {
            /// <summary>Sends money from an account of the caller's tenant.</summary>
            /// <param name="request">Who pays whom, how much, under which reference.</param>
            [Tool]
            [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
            [RequiresPermission("payments.transfer", Resource = "tenant/{tenantId}/account/{request.From}")]
            [RequiresApproval("treasury", Preview = nameof(PreviewTransferAsync))]
            [Idempotent(Key = "{request.Reference}", RetentionHours = 24)]
            [CompensatedBy(nameof(RecallAsync))]
            [Limits(TimeoutSeconds = 10, CallsPerMinute = 30, MaxConcurrency = 4)]
            [Budget("eur", "{request.Amount}")]
            [Egress("api.bank.example")]
            [return: ConfidentialData]
            private Task<Receipt> TransferAsync(TransferRequest request, [FromCaller("tenant")] string tenantId, CancellationToken cancellationToken) =>
                bank.SendAsync(request, tenantId, cancellationToken);

            private static TransferPlan PreviewTransferAsync(TransferRequest request) => new(request.From, request.To, request.Amount);

            /// <summary>Asks for money that was sent to be sent back.</summary>
            /// <param name="receiptId">The receipt's identity.</param>
            [Tool("recall"), SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
            [RequiresPermission("payments.recall", Resource = "receipt/{receiptId}"), NotIdempotent("The bank counts each request.")]
            [RequiresApproval("treasury", Summary = "Recall {receiptId}")]
            private async ValueTask RecallAsync(string receiptId, CancellationToken cancellationToken) => await bank.RecallAsync(receiptId, cancellationToken);

            /// <summary>The balance of an account.</summary>
            /// <param name="account">The account's number.</param>
            [Tool, SideEffect(SideEffect.None)]
            private decimal Balance(string account) => bank.Balance(account);
        }

        public interface IBank
        {
            Task<Receipt> SendAsync(TransferRequest request, string tenant, CancellationToken cancellationToken);
            Task RecallAsync(string receiptId, CancellationToken cancellationToken);
            decimal Balance(string account);
        }

        public sealed record TransferRequest(string From, string To, decimal Amount, string Reference, [PersonalData] string? Recipient = null);
        public sealed record Receipt(string ReceiptId, DateTimeOffset At);
        public sealed record TransferPlan(string From, string To, decimal Amount);
        """;

    private const string Notes = """
        using System.ComponentModel;
        [assembly: Limits(TimeoutSeconds = 20)]
        namespace Bank;

        [Toolset("notes", Owner = "notes-team"), SideEffect(SideEffect.Reversible), Idempotent, RequiresPermission("notes.write", Resource = "tenant/{caller.Tenant}")]
        internal partial class NoteTools : NoteBase
        {
            [Tool, Description("Writes a note.")]
            public override Task Write(Caller caller, [Description("The text.")] string text, CancellationToken token, [Description("Words to find it by.")] params string[] tags) => Task.CompletedTask;

            /// <param name="ids">Which.</param>
            /// <param name="before">Only older ones.</param>
            [Tool, Sandbox(MemoryMegabytes = 64, CpuSeconds = 2, Network = false), Description("Deletes notes.")]
            [SideEffect(SideEffect.Irreversible, Impact = Impact.DataDeletion | Impact.HighImpact), ApprovalExempt("Only the caller's own notes.")]
            private static int Delete(Caller caller, List<Guid> ids, DateOnly? before = null) { int Local() => ids.Count; return Local(); }
        }

        internal abstract class NoteBase
        {
            public virtual Task Write(Caller caller, string text, CancellationToken token, params string[] tags) => Task.CompletedTask;
        }
        """;

    private const string Careless = """
        namespace Bank;

        public static class Outer
        {
            [Toolset("careless tools")]
            private abstract class CarelessTools<T>
            {
                [Tool("")] private void A(ref int a, Secret<string> key) { [Tool] void Local() { } Local(); }
                [Tool, SideEffect(SideEffect.None, Impact = Impact.Financial), CompensatedBy("A"), Idempotent(Key = "{B}{b.c}"), NotIdempotent("")]
                [RequiresApproval("", Summary = "{x:Q}{b", ExpiresMinutes = -1), ApprovalExempt(""), RequiresPermission("", Resource = "{key}")]
                private T B<TOther>(string b, (int, int) x, [SecretData] string key) => throw null!;
                [Tool, Budget("", "-1"), Limits(TimeoutSeconds = 0)] protected abstract object C(dynamic d, object o);
                [Tool] public static CarelessTools<T> operator +(CarelessTools<T> a, CarelessTools<T> b) => a;
            }
        }
        """;

    private const string Leaks = """
        using Microsoft.Extensions.Configuration;
        namespace Bank;

        [Toolset("leaks", Owner = "leaks-team")]
        public sealed partial class LeakTools(IConfiguration configuration, Func<string, string> show)
        {
            private readonly Dictionary<string, (string Key, string[] Parts)> _kept = new() { ["a"] = ("", []) };
            [Tool] public async Task<string> ShowAsync(string name, IProgress<string> progress, CancellationToken token)
            {
                var key = configuration[$"Bank:{nameof(LeakTools)}:ApiKey"] ?? Environment.GetEnvironmentVariable("BANK_TOKEN");
                try
                {
                    var (one, (two, _)) = (key!, (name, 1));
                    _kept[name] = (one[1..], [.. two.Split(','), .. from part in one select part.ToString()]);
                    foreach (var part in _kept.Values.Select(static kept => kept with { Key = kept.Key.Trim() }).Where(kept => kept.Parts is [var first, ..] && first != name)) { progress.Report(part.Key); }
                    await foreach (var line in LinesAsync(File.ReadAllText(Path.Combine("/srv", name)))) { show += text => text + line; }
                }
                catch (IOException failed) when (failed.Message is { Length: > 3 } text) { return text switch { "a" => key!, _ => $"{failed}{text,3}" }; }
                finally { Console.WriteLine(key); }
                string Local(ref string text, out int length) { length = text.Length; return text += show(key!); }
                return Local(ref name, out var count) + count;
            }
            private static async IAsyncEnumerable<string> LinesAsync(string text) { await Task.Yield(); using var reader = new StringReader(text); while (reader.ReadLine() is { } line) { yield return line; } }
            public string this[int index] { get => _kept[configuration["Bank:Secret"]!].Key; init => configuration = null!; }
        }
        """;

    /// <summary>Each file by its name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [nameof(Payments)] = Payments,
        [nameof(Notes)] = Notes,
        [nameof(Careless)] = Careless,
        [nameof(Leaks)] = Leaks,
    };

    /// <summary>The files that no rule has anything to say of.</summary>
    public static IReadOnlyList<string> WellFormed { get; } = [Payments, Notes];
}
