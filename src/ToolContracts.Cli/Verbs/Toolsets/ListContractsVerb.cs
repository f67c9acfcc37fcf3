using System.CommandLine;
using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Output;
using ToolContracts.Contracts;

namespace ToolContracts.Cli.Verbs.Toolsets;

/// <summary>Lists the contracts in built assemblies.</summary>
internal sealed class ListContractsVerb : Verb
{
    private const int ShownHash = 12;

    private readonly Argument<string[]> _assemblies = AssemblyArguments.Create();

    internal ListContractsVerb()
        : base("list", "Lists the tools of built assemblies: effect, permission, approval, idempotency, egress, owner. Exit code 1 where no host would start with them.") =>
        Arguments.Add(_assemblies);

    internal override Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var assemblies = AssemblyArguments.Read(parsed, _assemblies, cancellationToken);
        var problems = assemblies.SelectMany(static one => one.Problems).ToArray();
        if (problems.Length == 0 && assemblies.All(static one => one.Toolsets.Count == 0))
        {
            return Task.FromResult(AssemblyArguments.None(assemblies));
        }

        var document = new AssemblyListDocument(
            [.. assemblies.Select(static one => new AssemblyDocument(one.Path, one.Name, [.. one.Toolsets.Select(ToolsetDocument.Of)]))], problems);
        return Task.FromResult(Answer.Of(
            problems.Length == 0 ? ExitCode.Done : ExitCode.No, document, CliJson.Default.AssemblyListDocument, report => Write(report, assemblies, problems)));
    }

    private static void Write(Report report, IReadOnlyList<BuiltAssembly> assemblies, string[] problems)
    {
        var rows = assemblies.SelectMany(static one => one.Toolsets).SelectMany(static toolset => toolset.Contract.Tools.Select(tool => Row(tool, toolset.Contract.Owner)));
        report.Table(["tool", "effect", "impact", "permission", "approval", "idempotency", "egress", "owner", "contract"], rows);
        if (problems.Length > 0)
        {
            report.Line();
            report.Line("No host starts with these:");
            foreach (var problem in problems)
            {
                report.Line("  " + problem);
            }
        }
    }

    private static string?[] Row(ToolContract tool, string? owner) =>
    [
        tool.FullName,
        Texts.Of(tool.SideEffect),
        Joined(ToolDocument.Impacts(tool.Impact)),
        Joined([.. tool.Permissions.Select(static one => one.Resource is null ? one.Action : $"{one.Action} on {one.Resource}")]),
        tool.Approval is { } approval ? approval.Role : tool.ApprovalExemption is not null ? "exempt" : null,
        tool.Idempotency is { Stance: IdempotencyStance.Keyed, Key: var key } ? $"key {key}" : Texts.Of(tool.Idempotency.Stance),
        Joined(tool.Egress),
        owner,
        tool.Hash[..Math.Min(ShownHash, tool.Hash.Length)],
    ];

    private static string? Joined(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join(", ", items);
}
