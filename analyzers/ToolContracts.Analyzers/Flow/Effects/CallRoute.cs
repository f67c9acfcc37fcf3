using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>The way from a tool to a call: through which methods, and where each is called.</summary>
/// <param name="Steps">The methods between the tool and the call.</param>
/// <param name="Call">The call as a message names it: <c>File.AppendAllText</c>.</param>
/// <param name="Locations">Where each step and, last, the call is written.</param>
internal sealed record CallRoute(ImmutableArray<string> Steps, string Call, ImmutableArray<Location> Locations)
{
    /// <summary>As a message says it: <c>WriteAuditAsync (AuditLog.cs) → File.AppendAllText</c>.</summary>
    public override string ToString() => string.Join(" → ", Steps.Add(Call));

    public static CallRoute Of(Frame frame, CallPoint point)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        var locations = ImmutableArray.CreateBuilder<Location>();
        locations.Add(point.Syntax.GetLocation());
        var tool = Outermost(frame).Method;
        for (var one = frame; one is { Point: { } call, Parent: { } parent }; one = parent)
        {
            locations.Add(call.Syntax.GetLocation());
            if (one.Method.MethodKind != MethodKind.AnonymousFunction)
            {
                steps.Add(Show(one.Method, tool));
            }
        }

        steps.Reverse();
        locations.Reverse();
        return new CallRoute(steps.ToImmutable(), Show(point), locations.ToImmutable());
    }

    private static Frame Outermost(Frame frame)
    {
        while (frame.Parent is { } parent)
        {
            frame = parent;
        }

        return frame;
    }

    private static string Show(IMethodSymbol method, IMethodSymbol tool)
    {
        var name = method.MethodKind switch
        {
            MethodKind.Constructor => "new " + method.ContainingType.Name,
            MethodKind.PropertyGet or MethodKind.PropertySet => method.AssociatedSymbol!.Name,
            _ => method.Name,
        };
        var file = method.Locations.FirstOrDefault()?.SourceTree?.FilePath;
        return file is null or "" || file == tool.Locations.FirstOrDefault()?.SourceTree?.FilePath ? name : $"{name} ({Path.GetFileName(file)})";
    }

    private static string Show(CallPoint point) => point.Member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "new " + point.Member.ContainingType.Name,
        { ContainingType: { } type } => $"{type.Name}.{point.Member.Name}",
        _ => point.Member.Name,
    };
}
