using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Parsing;

/// <summary>Names the nested classes of a toolset so that they collide with nothing in it.</summary>
internal static class ClassNames
{
    /// <summary>Names the class of each tool, the types of its approval, and the class of the toolset's contract.</summary>
    public static (ImmutableArray<ToolModel> Tools, string ContractClass) Assign(IEnumerable<ToolModel> tools, INamedTypeSymbol type, VisibleTypes? visible)
    {
        var taken = new HashSet<string>(type.MemberNames, StringComparer.Ordinal) { type.Name };
        taken.UnionWith(type.GetTypeMembers().Select(static nested => nested.Name));
        for (var inherited = type.BaseType; inherited is not null; inherited = inherited.BaseType)
        {
            taken.UnionWith(inherited.MemberNames);
            taken.UnionWith(inherited.GetTypeMembers().Select(static nested => nested.Name));
        }

        var contract = Take("Toolset_Contract");
        var named = tools.Select(tool => tool with { ClassName = Take("Tool_" + tool.Name.Replace('-', '_')) }).ToArray();
        return ([.. named.Select(NameTypes)], contract);

        ToolModel NameTypes(ToolModel tool) => tool with
        {
            Approval = tool.Approval is { } approval ? Names(approval) : null,
            Compensation = tool.Compensation is { Hidden: { } hidden } compensation
                ? compensation with { Hidden = hidden with { ClassName = Take("Tool_" + hidden.Name.Replace('-', '_')) } } : tool.Compensation,
            Reconciler = tool.Reconciler is { } reconciler ? reconciler with { Name = TakeUnseen("I" + reconciler.Stem + "Reconciler") } : null,
        };

        // Authors write these names, so they are as plain as they can be; after the names that nobody writes.
        ApprovalStubModel Names(ApprovalStubModel approval) => approval with
        {
            ProposalName = TakeUnseen(approval.Stem + "Proposal"),
            ArgumentsName = TakeUnseen(approval.Stem + "Arguments"),
            ApproverName = TakeUnseen("I" + approval.Stem + "Approver"),
        };

        string TakeUnseen(string stem)
        {
            var name = Take(stem);
            while (visible?.Contains(name) == true)
            {
                name = Take(stem);
            }

            return name;
        }

        string Take(string stem)
        {
            var name = stem;
            for (var number = 2; !taken.Add(name); number++)
            {
                name = stem + "_" + IntegerText.Of(number);
            }

            return name;
        }
    }
}
