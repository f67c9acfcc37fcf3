using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Model;

/// <summary>What is written for the approval of a tool: its plan, and the types by which a host can decide in code. One of Preview and Summary is there.</summary>
internal sealed record ApprovalStubModel
{
    /// <summary>The method that makes the plan; it goes before a Summary.</summary>
    public PreviewModel? Preview { get; init; }

    public TemplateModel? Summary { get; init; }

    /// <summary>Type of the plan as generated code writes it.</summary>
    public required string PlanType { get; init; }

    /// <summary><c>public</c>, <c>internal</c> or <c>private</c>: no more than the least of the types that the stub shows.</summary>
    public required string Accessibility { get; init; }

    /// <summary>What the names begin with: the method's name less <c>Async</c>.</summary>
    public required string Stem { get; init; }

    /// <summary>Name of the nested record; no other type is seen by it within the toolset.</summary>
    public string ProposalName { get; init; } = "";

    public string ArgumentsName { get; init; } = "";

    public string ApproverName { get; init; } = "";

    /// <summary>The arguments as members of their record.</summary>
    public required EquatableArray<StubMemberModel> Members { get; init; }
}

/// <summary>An argument as a member of the stub.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Parameter">Name of the tool's parameter, escaped where it is a keyword.</param>
/// <param name="ClrType">Its type as generated code writes it.</param>
internal sealed record StubMemberModel(string Name, string Parameter, string ClrType);

/// <summary>The call of a Preview.</summary>
/// <param name="MethodName">Its name, escaped where it is a keyword.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="Form">How it returns the plan.</param>
/// <param name="Arguments">For each of its parameters the tool's parameter, by name, that it takes; empty for the token that ends it.</param>
/// <param name="Plan">Shape of the plan.</param>
internal sealed record PreviewModel(string MethodName, bool IsStatic, ReturnForm Form, EquatableArray<string> Arguments, ValueShape Plan);
