using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Companions;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Parsing;

/// <summary>Reads the approval of a tool that keeps its rules.</summary>
internal static class ApprovalParser
{
    /// <summary>What a record, or any object, has already.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
    };

    /// <summary>The stub without its names; null where there is no approval, or nothing that it could show.</summary>
    public static ApprovalStubModel? Parse(ToolDeclaration tool, ShapeReader reader, CancellationToken cancellationToken)
    {
        if (tool.Approval is not { } approval)
        {
            return null;
        }

        PreviewModel? preview = null;
        var types = tool.Parameters.Where(static one => one.Source == ParameterSource.Model).Select(static one => one.Symbol.Type).ToList();
        var planType = "string";
        if (approval.Text("Preview") is not null)
        {
            if (PreviewResolver.Resolve(tool, cancellationToken) is not { Fault: null, Method: { } method, Plan: { } plan }
                || reader.ReadResult(plan, isStream: false) is not { } shape)
            {
                return null;
            }

            preview = new PreviewModel(
                TypeText.Identifier(method.Name), method.IsStatic, ToolReturn.Of(method).Form, Arguments(method), shape);
            planType = plan.ForCode();
            types.Add(plan);
        }

        var summary = preview is null ? TemplateParser.Parse(approval, tool, cancellationToken) : null;
        return preview is null && summary is null ? null : new ApprovalStubModel
        {
            Preview = preview,
            Summary = summary,
            PlanType = planType,
            Accessibility = Accessibilities.Text(Accessibilities.Least(types)),
            Stem = MethodStem.Of(tool.Method.Name),
            Members = Members(tool),
        };
    }

    private static ImmutableArray<string> Arguments(IMethodSymbol preview) =>
        [.. preview.Parameters.Select(static parameter =>
            ContractReader.Source(parameter) == ParameterSource.CancellationToken ? "" : TypeText.Identifier(parameter.Name))];

    private static ImmutableArray<StubMemberModel> Members(ToolDeclaration tool)
    {
        var taken = new HashSet<string>(Reserved, StringComparer.Ordinal) { MethodStem.Of(tool.Method.Name) + "Arguments" };
        var members = ImmutableArray.CreateBuilder<StubMemberModel>();
        foreach (var (parameter, source) in tool.Parameters)
        {
            if (source != ParameterSource.Model)
            {
                continue;
            }

            var name = Pascal(parameter.Name);
            while (!taken.Add(name))
            {
                name += "Value";
            }

            members.Add(new StubMemberModel(name, TypeText.Identifier(parameter.Name), parameter.Type.ForCode()));
        }

        return members.ToImmutable();
    }

    private static string Pascal(string name)
    {
        var plain = name.TrimStart('_');
        return plain.Length == 0 || !char.IsLetter(plain[0]) ? "Value" + name : char.ToUpperInvariant(plain[0]) + plain.Substring(1);
    }
}
