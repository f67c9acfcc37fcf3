using System.ComponentModel.DataAnnotations;

public enum Currency { EUR, USD, JPY }

public record Party([StringLength(30, MinimumLength = 1)] string Name, [RegularExpression("[A-Z]{2}[0-9]{2}[A-Z0-9]{4,10}")] string Account, [EmailAddress] string? Mail = null);

public record Transfer(Party From, Party To, [Range(typeof(decimal), "0.01", "1000000")] decimal Amount, Currency Currency)
{
    [MaxLength(3)] public List<string> Notes { get; init; } = [];
    public DateOnly? Due { get; init; }
    [Range(1, 12)] public int Parts { get; init; } = 1;
}

/// <summary>Calls as tools have them: several parameters, none, what the host fills, and values from outside.</summary>
[Toolset("calls"), SideEffect(SideEffect.None)]
public partial class Calls
{
    [Tool] private static void Nothing() => throw null!;
    [Tool] private static Task Filled([FromCaller] string tenant, Caller caller, ToolCallContext context, [Injected] IServiceProvider services, int value, CancellationToken cancellationToken) => throw null!;
    [Tool] private static void Several(string name, int count, bool flag, Guid id, Currency currency, DateTimeOffset at, [MaxLength(2)] List<string> tags, Party? party = null) => throw null!;
    [Tool] private static void Defaults(int a = 3, string b = "x\"y", Currency c = Currency.USD, decimal d = 1.50m, long? e = null, double f = 1e100, char g = '\'', bool h = true) => throw null!;
    [Tool] private static void Transfer(Transfer request) => throw null!;
    [Tool] private static void Batch([Length(1, 3)] List<Transfer> requests, [StringLength(20)] string reference) => throw null!;
    [Tool] private static void Untrusted(Untrusted<string> a, Untrusted<int>? b, Untrusted<int?> c, Untrusted<List<int>> d, [MaxLength(3)] Untrusted<string> e, Untrusted<Party> f) => throw null!;
    [Tool] private static void Elements(List<Untrusted<string>> list, Dictionary<string, Untrusted<int>> map, [Range(1, 3)] Untrusted<int> number) => throw null!;
}
