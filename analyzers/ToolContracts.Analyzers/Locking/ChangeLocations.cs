using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Analyzers.Locking.Reading;
using ToolContracts.Generators.Parsing;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking;

/// <summary>The smallest thing in the declaration that a change stands for; what is gone stands at the tool's name, and a tool that is gone at its class.</summary>
internal static class ChangeLocations
{
    public static Location Of(ContractChange change, ToolsetDeclaration toolset, CancellationToken cancellationToken)
    {
        var path = change.Edits[0].Path;
        if (path.Count < 3)
        {
            var property = path[path.Count - 1] == LockNames.Owner ? "Owner" : "Version";
            return (toolset.Attribute?.Text(property) is null ? null : toolset.Attribute.ArgumentLocation(property, -1, cancellationToken)) ?? toolset.Type.Locations[0];
        }

        return toolset.Tools.FirstOrDefault(tool => tool.Name == path[2]) is not { } tool ? toolset.Type.Locations[0]
            : (path.Count == 3 ? null : InTool(change, path[3], path.Count > 4 ? path[4] : "", tool, cancellationToken)) ?? tool.Method.Locations[0];
    }

    /// <summary>The place within a tool's declaration; null for its name.</summary>
    private static Location? InTool(ContractChange change, string member, string inner, ToolDeclaration tool, CancellationToken cancellationToken)
    {
        Location? At(AttributeData? attribute, string? property, int index = 0) => attribute?.ArgumentLocation(property, index, cancellationToken);

        return member switch
        {
            LockNames.Effect => At(tool.SideEffectAttribute, null),
            LockNames.Impact => At(tool.SideEffectAttribute, "Impact", -1),
            LockNames.Permissions => Permission(change, tool, cancellationToken),
            LockNames.Approval => At(tool.Approval, Property(inner), inner is LockNames.Role ? 0 : -1),
            LockNames.ApprovalExempt => At(tool.ApprovalExempt, null),
            LockNames.Idempotency => At(tool.Idempotent ?? tool.NotIdempotent, Property(inner), inner == LockNames.Reason ? 0 : -1),
            LockNames.CompensatedBy => At(tool.CompensatedBy, null),
            LockNames.Limits => At(tool.Limits.FirstOrDefault(limits => limits.Number(Property(inner)) is not null), Property(inner), -1),
            LockNames.Budgets => At(tool.Budgets.FirstOrDefault(budget => budget.Text(0) == inner), null, 1),
            LockNames.Egress => Host(change, tool, cancellationToken),
            LockNames.Sandbox => At(tool.Sandbox, Property(inner), -1),
            LockNames.ResultCeiling => Ceiling(tool, cancellationToken),
            LockNames.FromCaller => FromCaller(change, tool),
            LockNames.Input => Argument(tool, inner == "properties" && change.Edits[0].Path.Count > 5 ? change.Edits[0].Path[5] : null),
            LockNames.Output => tool.ReturnTypeLocation(cancellationToken),
            LockNames.Marks or LockNames.Texts => Named(inner, tool, cancellationToken),
            _ => null,
        };
    }

    private static string Property(string member) => member.Length == 0 ? "" : char.ToUpperInvariant(member[0]) + member.Substring(1);

    private static Location? Permission(ContractChange change, ToolDeclaration tool, CancellationToken cancellationToken)
    {
        var items = change.Edits.Select(static edit => edit.Item).ToArray();
        var stated = tool.Permissions.FirstOrDefault(permission => items is [null] || items.Contains(JsonPrinter.Compact(
            new EntryWriter().Add(LockNames.Action, permission.Text(0)).Add(LockNames.Resource, permission.Text("Resource")).Value)));
        var isResource = change.Edits.Length > 1 && stated?.Text("Resource") is not null
            && items.All(item => item?.Contains(JsonText.Quote(LockNames.Action) + ":" + JsonText.Quote(stated.Text(0) ?? "") + ",") == true);
        return stated?.ArgumentLocation(isResource ? "Resource" : null, 0, cancellationToken);
    }

    private static Location? Host(ContractChange change, ToolDeclaration tool, CancellationToken cancellationToken)
    {
        var place = tool.Egress?.Texts(0).Select(JsonText.Quote).ToImmutableArray().IndexOf(change.Edits[0].Item!) ?? -1;
        return place < 0 ? null : tool.Egress!.ArgumentLocation(null, place, cancellationToken);
    }

    private static Location? Ceiling(ToolDeclaration tool, CancellationToken cancellationToken) =>
        tool.Method.GetReturnTypeAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name.EndsWith("DataAttribute", StringComparison.Ordinal) == true)
            ?.ArgumentLocation(null, -1, cancellationToken)
        ?? tool.ReturnTypeLocation(cancellationToken);

    private static Location? FromCaller(ContractChange change, ToolDeclaration tool) => tool.Parameters
        .Where(static one => one.Source == ParameterSource.Caller)
        .FirstOrDefault(one => CallerParts.Of(one.Symbol) is var (part, claim) && JsonText.Quote(CallerPartText.Of(part, claim)) == change.Edits[0].Item)
        .Symbol?.Locations[0];

    /// <summary>A place as marks (<c>input.request.to</c>) and texts (<c>input/properties/request</c>) name it.</summary>
    private static Location? Named(string place, ToolDeclaration tool, CancellationToken cancellationToken)
    {
        if (place.StartsWith(LockNames.Output, StringComparison.Ordinal))
        {
            return tool.ReturnTypeLocation(cancellationToken);
        }

        const string Texts = LockNames.Input + "/properties/";
        var rest = place.StartsWith(Texts, StringComparison.Ordinal) ? place.Substring(Texts.Length)
            : place.StartsWith(LockNames.Input + ".", StringComparison.Ordinal) ? place.Substring(LockNames.Input.Length + 1) : "";
        return Argument(tool, rest.Split('/', '.', '[', '<')[0]);
    }

    /// <summary>The parameter of an argument; null where it is gone, or where a definition is used by several.</summary>
    private static Location? Argument(ToolDeclaration tool, string? name) => tool.Parameters
        .FirstOrDefault(one => one.Source == ParameterSource.Model && JsonNames.CamelCase(one.Symbol.Name) == name).Symbol?.Locations[0];
}
