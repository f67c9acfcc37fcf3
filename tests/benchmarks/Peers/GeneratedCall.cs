using System.Text.Json;
using ToolContracts.CompilerServices;

namespace ToolContracts.Benchmarks.Peers;

/// <summary>A generated tool's binder, method and result writer without guards, as the dispatcher drives them.</summary>
public abstract class GeneratedCall
{
    /// <summary>Binds, runs and writes.</summary>
    /// <returns>False where the arguments were refused.</returns>
    public abstract bool Run(ReadOnlySpan<byte> arguments, Utf8JsonWriter output);

    /// <summary>The generated half of a tool. Its type of arguments is private to it, hence this one use of reflection, before any measuring.</summary>
    public static GeneratedCall Of<TToolset>(string tool, TToolset toolset)
        where TToolset : class, IToolset<TToolset>
    {
        var generated = TToolset.CreateTools().Single(candidate => candidate.Contract.Name == tool);
        var arguments = generated.GetType().BaseType!.GetGenericArguments()[1];
        return (GeneratedCall)Activator.CreateInstance(typeof(GeneratedCall<,>).MakeGenericType(typeof(TToolset), arguments), generated, toolset)!;
    }
}

internal sealed class GeneratedCall<TToolset, TArguments>(GeneratedTool<TToolset, TArguments> tool, TToolset toolset) : GeneratedCall
    where TToolset : class, IToolset<TToolset>
    where TArguments : struct
{
    private static readonly Caller Caller = new(ActorKind.Workload, "benchmark", "benchmark");

    private readonly BindContext _context = new(null, []);
    private readonly ToolCallContext _call = new("call", tool.Contract.FullName, Caller, null, 0, DateTimeOffset.MaxValue);
    private Utf8JsonWriter? _output;
    private ToolInvocation? _invocation;

    public override bool Run(ReadOnlySpan<byte> arguments, Utf8JsonWriter output)
    {
        _context.Reset();
        if (!tool.TryBind(arguments, _context, out var bound))
        {
            return false;
        }

        if (_output != output)
        {
            (_output, _invocation) = (output, new ToolInvocation(_call, NoServices.Instance, new ResultWriter(output), new Progress<string>(), CancellationToken.None));
        }

        _invocation!.Result.Reset();
        var running = tool.InvokeAsync(toolset, bound, _invocation);
        if (!running.IsCompletedSuccessfully)
        {
            return false;
        }

        output.Flush();
        return _invocation.Result.Faults.Count == 0;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
