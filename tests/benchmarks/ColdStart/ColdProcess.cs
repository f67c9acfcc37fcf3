using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Administration;
using ToolContracts.Benchmarks.Peers;
using ToolContracts.BenchmarkTools.Hundred;
using ToolContracts.Ledger;

namespace ToolContracts.Benchmarks.ColdStart;

/// <summary>What a process does that is measured from its start to its end: a hundred tools, and one call of the last.</summary>
internal static class ColdProcess
{
    private const string Last = "shelf99";
    private static readonly byte[] Arguments = """{"text":"chair","least":20}"""u8.ToArray();

    /// <summary>The ways, the empty process first.</summary>
    public static IReadOnlyList<string> Ways { get; } = ["empty", "tools", "ai-function", "host"];

    /// <summary>Goes one way, and prints how many bytes the process has allocated and how many milliseconds of processor time it has used.</summary>
    public static void Run(string way)
    {
        switch (way)
        {
            case "empty":
                break;
            case "tools":
                Tools();
                break;
            case "ai-function":
                AIFunctions();
                break;
            case "host":
                Host();
                break;
            default:
                throw new ArgumentException($"'{way}' is none of {string.Join(", ", Ways)}.", nameof(way));
        }

        var (bytes, time) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes} {time.TotalMilliseconds}"));
    }

    // Each tool with its schema, as a list of tools would show it, and one call without guards.
    private static void Tools()
    {
        var shown = Shown<Quarter1Tools>() + Shown<Quarter2Tools>() + Shown<Quarter3Tools>() + Shown<Quarter4Tools>();
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        Check(shown > 100 && GeneratedCall.Of(Last, new Quarter4Tools()).Run(Arguments, json) && output.WrittenCount > 0);
    }

    private static int Shown<TToolset>()
        where TToolset : class, IToolset<TToolset>
    {
        var bytes = 0;
        foreach (var tool in TToolset.CreateTools())
        {
            bytes += tool.Contract.Dialects[0].InputSchema.Length;
        }

        return bytes;
    }

    private static void AIFunctions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        List<AIFunction> functions = [];
        foreach (var type in new[] { typeof(Quarter1Tools), typeof(Quarter2Tools), typeof(Quarter3Tools), typeof(Quarter4Tools) })
        {
            foreach (var method in type.GetMethods(BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(static method => method.IsDefined(typeof(ToolAttribute))))
            {
                functions.Add(AIFunctionFactory.Create(method, target: null, new AIFunctionFactoryOptions { SerializerOptions = options }));
            }
        }

        var shown = functions.Sum(static function => function.JsonSchema.GetRawText().Length);
        var arguments = JsonSerializer.Deserialize<Dictionary<string, object?>>(Arguments, options);
        var result = functions[^1].InvokeAsync(new AIFunctionArguments(arguments)).AsTask().GetAwaiter().GetResult();
        Check(functions.Count == 100 && shown > 100 && result is not null);
    }

    // The whole host with its store, and one call through all guards.
    private static void Host()
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-cold-").FullName;
        try
        {
            var services = new ServiceCollection();
            services.AddToolContracts(options => options.DatabasePath = Path.Combine(folder, "tools.db"))
                .AddToolset<Quarter1Tools>().AddToolset<Quarter2Tools>().AddToolset<Quarter3Tools>().AddToolset<Quarter4Tools>();
            using (var provider = services.BuildServiceProvider())
            {
                provider.GetRequiredService<IToolAdministration>()
                    .GrantAsync(new NewGrant("cold", "agent", "quarter4." + Last, ResourcePattern.Everything, "boss", "benchmark")).AsTask().GetAwaiter().GetResult();
                var call = new ToolCall("quarter4_" + Last, Arguments, new Caller(ActorKind.Workload, "agent", "cold"));
                Check(provider.GetRequiredService<IToolDispatcher>().DispatchAsync(call, CancellationToken.None).AsTask().GetAwaiter().GetResult() is ToolOutcome.Completed);
                provider.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Check(bool isDone)
    {
        if (!isDone)
        {
            throw new InvalidOperationException("The call did not do what it should.");
        }
    }
}
