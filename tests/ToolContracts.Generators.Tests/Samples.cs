namespace ToolContracts.Generators.Tests;

/// <summary>Toolsets that several tests generate for.</summary>
internal static class Samples
{
    /// <summary>A toolset that uses most of the surface.</summary>
    public const string Payments = """
        using System.ComponentModel.DataAnnotations;

        namespace Bank;

        /// <summary>Moves money.</summary>
        [Toolset("payments", Version = "1.2.0", Owner = "payments-team")]
        [Egress("api.bank.example")]
        public sealed partial class PaymentTools(IBank bank)
        {
            /// <summary>Sends money from an account of the caller's tenant.</summary>
            /// <param name="request">Who pays whom, how much, under which reference.</param>
            [Tool]
            [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
            [RequiresPermission("payments.transfer", Resource = "tenant/{tenant}/account/{request.From}")]
            [RequiresApproval("treasury", Summary = "Send {request.Amount} from {request.From} to {request.To} as {request.Reference}", ExpiresMinutes = 30)]
            [Idempotent(Key = "{request.Reference}", RetentionHours = 24)]
            [CompensatedBy(nameof(RecallAsync))]
            [Limits(TimeoutSeconds = 10, CallsPerMinute = 30, MaxConcurrency = 4)]
            [Budget("eur", "{request.Amount}")]
            [return: ConfidentialData]
            private Task<Receipt> TransferAsync(TransferRequest request, [FromCaller] string tenant, CancellationToken cancellationToken) =>
                Task.FromResult(bank.Transfer(request, tenant));

            /// <summary>Calls money back.</summary>
            /// <param name="reference">Of the transfer.</param>
            [Tool]
            [SideEffect(SideEffect.Reversible)]
            [RequiresPermission("payments.recall", Resource = "transfer/{reference}")]
            [NotIdempotent("each recall is a request of its own")]
            private Task RecallAsync(string reference, CancellationToken cancellationToken) => Task.CompletedTask;

            /// <summary>Lists transfers of a day.</summary>
            /// <param name="day">The day.</param>
            /// <param name="limit">How many at most.</param>
            [Tool("list")]
            [SideEffect(SideEffect.None)]
            private static async IAsyncEnumerable<Receipt> ListAsync(DateOnly day, [Range(1, 100)] int limit = 20)
            {
                await Task.Yield();
                yield break;
            }
        }

        public interface IBank
        {
            Receipt Transfer(TransferRequest request, string tenant);
        }

        /// <summary>A transfer.</summary>
        /// <param name="From">Account that pays.</param>
        /// <param name="To">Account that is paid.</param>
        /// <param name="Amount">In euros.</param>
        public sealed record TransferRequest(
            [RegularExpression("[A-Z]{2}[0-9]{2,30}")] string From,
            [RegularExpression("[A-Z]{2}[0-9]{2,30}")] string To,
            [Range(0.01, 100000)] decimal Amount,
            [StringLength(35, MinimumLength = 1)] string Reference,
            string? Note = null);

        /// <summary>What came of a transfer.</summary>
        public sealed record Receipt(Guid Id, DateTimeOffset At, decimal Amount);
        """;

    /// <summary>A toolset whose tool takes a request type of another file.</summary>
    public static string Toolset(int number, int tools, string request) => $$"""
        namespace Load;

        [Toolset("set{{number}}"), SideEffect(SideEffect.None)]
        public sealed partial class Set{{number}}Tools
        {
        {{string.Join("\n", Enumerable.Range(0, tools).Select(tool => $$"""
                /// <summary>Tool {{tool}} of {{number}}.</summary>
                /// <param name="request">What is asked.</param>
                [Tool]
                [RequiresPermission("set{{number}}.tool{{tool}}", Resource = "item/{request.Id}")]
                private static Task<{{request}}Answer> Tool{{tool}}Async({{request}} request, int page, CancellationToken cancellationToken, string? filter = null) =>
                    Task.FromResult(new {{request}}Answer(request.Id, [request.Name]));
            """))}}
        }
        """;

    /// <summary>A request type with its answer.</summary>
    public static string Request(string name, string more = "") => $$"""
        namespace Load;

        /// <summary>A request.</summary>
        public sealed record {{name}}(Guid Id, [System.ComponentModel.DataAnnotations.StringLength(80)] string Name, DateOnly Day, List<int> Pages, decimal? Amount = null{{more}});

        public sealed record {{name}}Answer(Guid Id, IReadOnlyList<string> Names);
        """;
}
