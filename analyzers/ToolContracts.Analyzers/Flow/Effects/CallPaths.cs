using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>Tells whether the files and directories that a call works on are temporary: their path is made in the temporary directory, under a name of its own.</summary>
internal sealed class CallPaths(Origins origins)
{
    private const int Deepest = 6;

    private static readonly ImmutableHashSet<string> Made = ["GetTempFileName", "CreateTempSubdirectory"];

    /// <summary>The temporary paths that a call works on; none where it works on anything else.</summary>
    public WorkedPaths Temporary(MemberModel model, CallPoint point, Frame frame, CancellationToken cancellationToken)
    {
        if (point.Member is IMethodSymbol { IsStatic: true, Name: var name } && Made.Contains(name))
        {
            return new WorkedPaths([point.Syntax], [point.Syntax]);
        }

        var own = new HashSet<SyntaxNode>();
        var around = new HashSet<SyntaxNode>();
        foreach (var path in Paths(model, point))
        {
            own.UnionWith(origins.Of(path, null, frame, cancellationToken).Select(static origin => origin.Operation.Syntax));
            if (!IsTemporary(path, frame, Deepest, around, cancellationToken))
            {
                return WorkedPaths.None;
            }
        }

        return new WorkedPaths([.. own], [.. around]);
    }

    private static IOperation[] Paths(MemberModel model, CallPoint point)
    {
        // A copy leaves alone what it is made of.
        var isCopy = point.Member.Name.StartsWith("Copy", StringComparison.Ordinal);
        var sinks = model.Sinks.Where(static sink => sink.Kind == SinkKind.Path)
            .SelectMany(sink => point.Arguments.Where(argument => sink.At.Root == EndpointRoot.AnyArgument || sink.At.Ordinal == argument.Parameter?.Ordinal))
            .Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String && !(isCopy && argument.Parameter.Name.StartsWith("source", StringComparison.Ordinal)))
            .Select(static argument => argument.Value).ToArray();
        return sinks.Length > 0 ? sinks : point.Instance is { Type.ContainingNamespace: { Name: "IO" } } instance ? [instance] : [];
    }

    private bool IsTemporary(IOperation path, Frame? frame, int depth, HashSet<SyntaxNode> around, CancellationToken cancellationToken)
    {
        if (depth == 0)
        {
            return false;
        }

        var found = origins.Of(path, null, frame, cancellationToken);
        foreach (var origin in found)
        {
            // The temporary directory itself is everybody's.
            if (origin.Operation is not IInvocationOperation { TargetMethod.Name: "GetTempPath" })
            {
                around.Add(origin.Operation.Syntax);
            }

            var isTemporary = origin.Operation switch
            {
                IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "Path" or "Directory", Name: "GetTempFileName" or "GetTempPath" or "CreateTempSubdirectory" } } => true,
                IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: { Name: "Path" or "File" or "Directory" } or { SpecialType: SpecialType.System_String } }, Arguments: [{ Value: var first }, ..] } =>
                    IsTemporary(Element(first), origin.Frame, depth - 1, around, cancellationToken),
                IObjectCreationOperation { Type.ContainingNamespace.Name: "IO", Arguments: [{ Value: var first }, ..] } => IsTemporary(first, origin.Frame, depth - 1, around, cancellationToken),
                IPropertyReferenceOperation { Property: { Name: "FullName" or "Name", ContainingNamespace.Name: "IO" }, Instance: { } holder } =>
                    IsTemporary(holder, origin.Frame, depth - 1, around, cancellationToken),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, LeftOperand: var left } => IsTemporary(left, origin.Frame, depth - 1, around, cancellationToken),
                IInterpolatedStringOperation { Parts: [IInterpolationOperation { Expression: var start }, ..] } => IsTemporary(start, origin.Frame, depth - 1, around, cancellationToken),
                _ => false,
            };
            if (!isTemporary)
            {
                return false;
            }
        }

        return !found.IsEmpty;
    }

    /// <summary>The first of the values that a params array is made of.</summary>
    private static IOperation Element(IOperation value) => value is IArrayCreationOperation { Initializer.ElementValues: [var first, ..] } ? first : value;
}
