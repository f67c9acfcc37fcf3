using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;
using ToolContracts.Shared.Faults;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1015: the types of parameters and results have a closed schema.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaIsClosed : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.SchemaIsClosed,
        "The types of a tool have a closed schema",
        "'{0}' of tool '{1}' has no closed schema: {2} {3}",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "All that a schema says, a call is held to. A type whose values cannot be described and checked in full has no schema.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.SchemaIsClosed));

    private static readonly ImmutableDictionary<string, string?> Service = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Fix, FixProperties.Injected);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        if (tool.Method.IsGenericMethod)
        {
            return;
        }

        foreach (var (parameter, faults) in ToolShapes.FaultsOfParameters(tool, context.CancellationToken))
        {
            var isSecret = !ToolClasses.SecretsIn(parameter).IsEmpty;
            if (faults.FirstOrDefault(fault => IsOurs(fault, isSecret)) is { } fault)
            {
                var isService = ToolShapes.IsService(fault, parameter);
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, parameter.Locations[0], isService ? Service : null, fault.Path, tool.FullName, fault.Type, fault.Advice + "."));
            }
        }

        var returnsSecret = ToolClasses.AboveCeiling(tool).Any(static part => part.Value is DataClassValue.Secret);
        if (ToolShapes.FaultsOfResult(tool, context.CancellationToken).FirstOrDefault(fault => IsOurs(fault, returnsSecret)) is { } ofResult)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, tool.ReturnTypeLocation(context.CancellationToken), ofResult.Path, tool.FullName, ofResult.Type, ofResult.Advice + "."));
        }
    }

    /// <summary>TOOL3001, 3002 and the compiler speak of the untyped and the broken, TOOL2005 and 2006 of secrets.</summary>
    private static bool IsOurs(ShapeFault fault, bool isSecret) =>
        ShapeRules.OfParameter(fault) == DiagnosticIds.SchemaIsClosed || (!isSecret && fault.Kind == ShapeFaultKind.Secret);
}
