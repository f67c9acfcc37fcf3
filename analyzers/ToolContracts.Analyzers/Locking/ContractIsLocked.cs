using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Locking;

/// <summary>TOOL6003: the lock file says of each tool what the code says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractIsLocked : LockRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ContractIsLocked,
        "The lock file says what the code says",
        "{0} differs from the lock file: {1} is {2} in {3} and {4} in the code. Accept the change in the lock file.",
        "Locking",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A host that is pinned to the lock file starts only with the contracts in it. What a model reads of a tool is part of it: a text can turn a model as well as code can.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ContractIsLocked));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override ChangeKind Kind => ChangeKind.Additive;
}
