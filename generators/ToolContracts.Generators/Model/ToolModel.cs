using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Model;

/// <summary>A tool that keeps its rules, ready to be written.</summary>
internal sealed record ToolModel
{
    /// <summary>Name within the toolset.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the nested class that is its generated half; no member of the toolset has it.</summary>
    public required string ClassName { get; init; }

    /// <summary>Name of the method, escaped where it is a keyword.</summary>
    public required string MethodName { get; init; }

    public required bool IsStatic { get; init; }

    public required ReturnForm Form { get; init; }

    /// <summary>All parameters, in order.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>Shape of the result, of the list for an asynchronous stream; null where there is none (the result is then JSON null).</summary>
    public required ValueShape? Result { get; init; }

    /// <summary>Name of the <c>DataClass</c> of the result as a whole, where that ranks above Internal; null where it does not.</summary>
    public string? ResultClass { get; init; }

    /// <summary>Whether the result may have text that comes from outside.</summary>
    public bool HasUntrustedText { get; init; }

    /// <summary>Description of the result for the output schema; null where none is written.</summary>
    public string? ResultDescription { get; init; }

    public required ContractModel Contract { get; init; }

    /// <summary>What is written for the approval; null where none is asked for.</summary>
    public ApprovalStubModel? Approval { get; init; }

    /// <summary>The interface by which a host finds out in code how a call ended; null for a tool without side effect.</summary>
    public ReconcilerModel? Reconciler { get; init; }

    /// <summary>How it is undone; null where it names no compensation.</summary>
    public CompensationModel? Compensation { get; init; }

    /// <summary>Whether only the host calls it: it is made of the method that undoes another tool.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The parameters that the model fills: the members of the arguments object.</summary>
    public IEnumerable<MemberShape> Arguments => Parameters.Select(static parameter => parameter.Member).OfType<MemberShape>();
}
