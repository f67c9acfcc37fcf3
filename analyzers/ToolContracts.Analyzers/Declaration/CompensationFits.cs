using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Companions;
using ToolContracts.Shared.Faults;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1012: the preview and the compensation that a tool names exist, and can be called with what the tool has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompensationFits : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.CompensationFits,
        "A preview or compensation exists and fits its tool",
        "The {0} '{1}' of tool '{2}' {3}",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The host calls previews and compensations by itself, so it must find them and know each of their arguments without a doubt.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.CompensationFits));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        if (CompanionFaults.Preview(tool, context.CancellationToken) is { Fault: { } previewFault } preview)
        {
            context.ReportAt(Rule, tool.Approval!, "Preview", -1, "preview", preview.Name, tool.FullName, Say(previewFault, preview.Detail));
        }

        if (CompanionFaults.Compensation(tool) is { Fault: { } fault } compensation)
        {
            context.ReportAt(Rule, tool.CompensatedBy!, null, 0, "compensation", compensation.Name, tool.FullName, Say(fault, compensation.Detail));
        }
    }

    private static string Say(CompanionFault fault, string? detail) => fault switch
    {
        CompanionFault.Missing => "does not exist. Name a method of the class, best by nameof.",
        CompanionFault.Overloaded => "is one of several methods of that name that fit. Rename it, so that the name means one.",
        CompanionFault.Self => "is the tool itself. Name another method.",
        CompanionFault.NotCallable => "cannot be called: it is generic, abstract, 'async void', or takes or returns a reference. Make it an ordinary method.",
        CompanionFault.ArgumentLeftOut => $"leaves out '{detail}'. Take each argument of the tool by its name and type.",
        CompanionFault.ParameterUnknown => $"takes '{detail}', which the tool does not have by that name and type. Take the tool's arguments, and no more.",
        CompanionFault.ParameterUnderivable =>
            $"takes '{detail}', which is neither an argument nor the result of the tool, nor a member of one of these, by that name and type. Take what the tool has, or give it a default.",
        CompanionFault.ParameterAmbiguous => $"takes '{detail}', which two members of the tool's arguments and result could be. Give it a name that only one has.",
        CompanionFault.RunsLater => "returns a sequence, so it runs only when somebody reads that, and nobody does. Return a task, a value or nothing.",
        CompanionFault.ParameterUntyped => $"takes '{detail}', whose type says too little about its values to be bound again. Take a closed type, for instance an identity.",
        CompanionFault.NoPlan => $"returns '{detail}', which is no plan. Return a named type, for instance a record.",
        CompanionFault.Acts => "is a tool with a side effect. Name a method that only looks.",
        _ => "is a tool without side effect, so it undoes nothing. Name a method that acts.",
    };
}
