using System.Text;
using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Output;
using ToolContracts.Cli.Verbs.Toolsets;
using ToolContracts.Contracts;

namespace ToolContracts.Cli.Exporting;

/// <summary>Writes contracts as a page for people: each tool with what it may do and who holds it back.</summary>
internal static class MarkdownExport
{
    public static string Of(IReadOnlyList<BuiltToolset> toolsets)
    {
        var page = new StringBuilder("# Tools\n");
        foreach (var toolset in toolsets)
        {
            page.Append($"\n## {Markdown.Text(toolset.Contract.Name)} {Markdown.Text(toolset.Contract.Version)}\n\nOwner: {Markdown.Text(toolset.Contract.Owner ?? "nobody is named")}\n");
            foreach (var tool in toolset.Tools)
            {
                Tool(page, tool);
            }
        }

        return page.ToString();
    }

    private static void Tool(StringBuilder page, BuiltTool tool)
    {
        var contract = tool.Contract;
        page.Append($"\n### {Markdown.Text(contract.FullName)}\n\n{Markdown.Text(contract.Description)}\n\n");
        page.Append(Markdown.Table(["", ""], Facts(contract).Where(static fact => fact.Value is { Length: > 0 }).Select(static fact => (string?[])[fact.Name, fact.Value])));
        page.Append("\nArguments:\n\n").Append(Markdown.Json(tool.InputSchema)).Append("\nResult:\n\n").Append(Markdown.Json(tool.OutputSchema));
    }

    private static IEnumerable<(string Name, string? Value)> Facts(ToolContract tool) =>
    [
        ("effect", Texts.Of(tool.SideEffect)),
        ("impact", string.Join(", ", ToolDocument.Impacts(tool.Impact))),
        ("permission", string.Join(", ", tool.Permissions.Select(static one => one.Resource is null ? one.Action : $"{one.Action} on {one.Resource}"))),
        ("approval", tool.Approval is { } approval ? $"{approval.Role}, within {Texts.Of(approval.ExpiresMinutes)} minutes; shown: {approval.Preview ?? approval.Summary}" : null),
        ("exempt from approval", tool.ApprovalExemption),
        ("idempotency", tool.Idempotency.Key is { } key ? $"key {key}, kept {Texts.Of(tool.Idempotency.RetentionHours)} hours" : Texts.Of(tool.Idempotency.Stance)),
        ("why not idempotent", tool.Idempotency.Reason),
        ("undone by", tool.CompensatedBy),
        ("budget", string.Join(", ", tool.Budgets.Select(static one => $"{one.Amount} {one.Unit}"))),
        ("egress", string.Join(", ", tool.Egress)),
        ("result at most", Texts.Of(tool.ResultCeiling)),
        ("limits", $"{Texts.Of(tool.Limits.TimeoutSeconds)} s, {Texts.Of(tool.Limits.CallsPerMinute)} calls a minute, {Texts.Of(tool.Limits.MaxConcurrency)} at a time"),
        ("contract", tool.Hash),
    ];
}
