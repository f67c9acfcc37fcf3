using System.Reflection;
using System.Text;
using System.Text.Json;
using ToolContracts.Benchmarks.Peers;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.Shapes;

/// <summary>One form of a call, for all that answer it.</summary>
/// <param name="name">T1 to T4.</param>
/// <param name="method">The method of <see cref="Work"/> that does the work.</param>
/// <param name="json">The arguments.</param>
public abstract class Shape(string name, string method, string json)
{
    public static IReadOnlyList<Shape> All { get; } = [new AddShape(), new TransferShape(), new OrderShape(), new SearchShape()];

    public string Name => name;

    /// <summary>The arguments as UTF-8.</summary>
    public byte[] Arguments { get; } = Encoding.UTF8.GetBytes(json);

    /// <summary>The method, for peers that reflect over it.</summary>
    public MethodInfo Method { get; } = typeof(Work).GetMethod(method)!;

    /// <summary>The tool's name in a host.</summary>
    public abstract string Tool { get; }

    /// <summary>The generated half of the tool, without guards.</summary>
    public abstract GeneratedCall Generated { get; }

    /// <summary>Hand-written, with the checks of the schema.</summary>
    public abstract bool ByHand(Utf8JsonWriter output);

    /// <summary>Hand-written, without them.</summary>
    public abstract bool ByHandUnchecked(Utf8JsonWriter output);

    /// <summary>By System.Text.Json's generated code, which checks types and required members.</summary>
    public abstract void SourceGenerated(Utf8JsonWriter output);

    public override string ToString() => name;
}
