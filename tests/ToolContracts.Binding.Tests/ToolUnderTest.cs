using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;

namespace ToolContracts.Binding.Tests;

/// <summary>The generated half of a tool, whatever its types are.</summary>
public abstract class ToolUnderTest
{
    public const string Root = "/srv/files";

    public abstract ToolContract Contract { get; }

    public abstract string InputSchema { get; }

    public abstract BoundCall Bind(ReadOnlySpan<byte> utf8Json, SchemaDialect dialect = SchemaDialect.Mcp);

    public BoundCall Bind(string json, SchemaDialect dialect = SchemaDialect.Mcp) => Bind(Encoding.UTF8.GetBytes(json), dialect);

    /// <summary>Binds, and fails on a fault.</summary>
    public BoundCall Bound(string json, SchemaDialect dialect = SchemaDialect.Mcp)
    {
        var call = Bind(json, dialect);
        Assert.True(call.IsBound, $"{json}: {string.Join("; ", call.Faults)}");
        return call;
    }

    /// <summary>The faults as <c>path code</c>.</summary>
    public IEnumerable<string> Faults(string json, SchemaDialect dialect = SchemaDialect.Mcp) => Bind(json, dialect).Faults.Select(static fault => $"{fault.Path} {fault.Code}");
}

/// <summary>A call that was bound, or was not.</summary>
public abstract class BoundCall
{
    public abstract bool IsBound { get; }

    public required IReadOnlyList<ArgumentFault> Faults { get; init; }

    public abstract string Canonical { get; }

    public abstract object? Field(string name);

    public abstract ResourceWriter Resource(int permission, Caller caller);

    public abstract KeyWriter Key(Caller caller);

    public abstract Task<ToolResult> InvokeAsync(object? toolset = null, Caller? caller = null, IServiceProvider? services = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default);
}

/// <summary>The result of a call.</summary>
public sealed record ToolResult(string Json, IReadOnlyList<ArgumentFault> Faults);

public sealed class ToolUnderTest<TToolset, TArguments>(GeneratedTool<TToolset, TArguments> tool) : ToolUnderTest
    where TToolset : class, IToolset<TToolset>
    where TArguments : struct
{
    private static readonly Caller Someone = new(ActorKind.Human, "ada", "acme");

    public override ToolContract Contract => tool.Contract;

    public override string InputSchema => Encoding.UTF8.GetString(tool.InputSchema);

    public override BoundCall Bind(ReadOnlySpan<byte> utf8Json, SchemaDialect dialect)
    {
        var context = new BindContext(Root, ["api.bank.example", "*.example.com"]) { Dialect = dialect };
        var isBound = tool.TryBind(utf8Json, context, out var arguments);
        Assert.Equal(isBound, context.Faults.Count == 0);
        if (!isBound)
        {
            Assert.Equal(default, arguments);
        }

        return new Call(tool, arguments, isBound) { Faults = context.Faults };
    }

    private sealed class Call(GeneratedTool<TToolset, TArguments> tool, TArguments arguments, bool isBound) : BoundCall
    {
        public override bool IsBound => isBound;

        public override string Canonical
        {
            get
            {
                var buffer = new ArrayBufferWriter<byte>();
                tool.WriteArguments(in arguments, new CanonicalWriter(buffer));
                return Encoding.UTF8.GetString(buffer.WrittenSpan);
            }
        }

        public override object? Field(string name) => typeof(TArguments).GetField(name)!.GetValue(arguments);

        public override ResourceWriter Resource(int permission, Caller caller)
        {
            var writer = new ResourceWriter();
            tool.WriteResource(permission, in arguments, caller, writer);
            return writer;
        }

        public override KeyWriter Key(Caller caller)
        {
            var writer = new KeyWriter();
            tool.WriteKey(in arguments, caller, writer);
            return writer;
        }

        public override async Task<ToolResult> InvokeAsync(
            object? toolset, Caller? caller, IServiceProvider? services, IProgress<string>? progress, CancellationToken cancellationToken)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            var writer = new ResultWriter(json);
            var context = new ToolCallContext("call-1", tool.Contract.FullName, caller ?? Someone, null, 0, DateTimeOffset.UnixEpoch);
            var invocation = new ToolInvocation(context, services ?? NoServices.Instance, writer, progress ?? NoProgress.Instance, cancellationToken);
            await tool.InvokeAsync((TToolset)toolset!, arguments, invocation);
            json.Flush();
            return new ToolResult(Encoding.UTF8.GetString(buffer.WrittenSpan), writer.Faults);
        }
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }

    private sealed class NoProgress : IProgress<string>
    {
        public static readonly NoProgress Instance = new();

        public void Report(string value)
        {
        }
    }
}
