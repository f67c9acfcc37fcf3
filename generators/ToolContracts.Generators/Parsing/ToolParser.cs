using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;
using ToolContracts.Shared.Documentation;
using ToolContracts.Shared.Faults;
using ToolContracts.Shared.Forms;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Parsing;

/// <summary>Turns one tool into its model, or says which rule it breaks.</summary>
internal sealed class ToolParser(ToolDeclaration tool, CancellationToken cancellationToken)
{
    private readonly ShapeReader _reader = new(tool.Method.ContainingAssembly, cancellationToken);
    private readonly List<string> _faults = [];

    /// <summary>The rules that the tool breaks; it has no model then.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The object types that its shapes refer to.</summary>
    public IEnumerable<ObjectShape> Types => _reader.Objects;

    public ToolModel? Parse()
    {
        if (!ToolForm.FaultsOf(tool).IsEmpty)
        {
            _faults.Add($"{DiagnosticIds.ToolsetCanBeGenerated}: '{tool.FullName}' is a method that no dispatcher can call");
            return null;
        }

        _faults.AddRange(DeclarationFaults.Of(tool, cancellationToken));
        var parameters = tool.Parameters.Select(one => Parameter(one.Symbol, one.Source)).ToImmutableArray();
        AddShapeFaults(ShapeRules.OfParameter);
        var known = _reader.Faults.Count;
        var (form, type, isStream) = ToolReturn.Of(tool.Method);
        var result = type is null ? null : _reader.ReadResult(type, isStream);
        AddShapeFaults(ShapeRules.OfResult, known);
        var plan = _reader.Faults.Count;
        var approval = ApprovalParser.Parse(tool, _reader, cancellationToken);
        AddShapeFaults(static _ => DiagnosticIds.CompensationFits, plan);
        var undoing = _reader.Faults.Count;
        var compensation = CompensationParser.Parse(tool, _reader, Parameter, cancellationToken);
        AddShapeFaults(static _ => DiagnosticIds.CompensationFits, undoing);
        if (_faults.Count > 0)
        {
            return null;
        }

        var descriptions = new Descriptions(tool.Method.ContainingAssembly);
        var contract = ContractParser.Parse(tool, descriptions.Of(tool.Method) ?? "", NeedRoot(parameters), cancellationToken);
        return new ToolModel
        {
            Name = tool.Name,
            ClassName = "",
            MethodName = TypeText.Identifier(tool.Method.Name),
            IsStatic = tool.Method.IsStatic,
            Form = form,
            Parameters = parameters,
            Approval = approval,
            Reconciler = Reconciler(type, isStream),
            Result = result,
            ResultClass = ToolClasses.OfWhole(tool)?.ToString(),
            HasUntrustedText = FreeTexts.AreIn(result, _reader.Objects)
                && !tool.Method.GetReturnTypeAttributes().Any(static attribute => attribute.AttributeClass.IsContractType(ContractNames.Trusted)),
            ResultDescription = descriptions.OfResult(tool.Method),
            Contract = contract,
            Compensation = compensation is { Hidden: { } hidden }
                ? compensation with { Hidden = hidden with { Contract = CompensationParser.Contract(tool, contract, NeedRoot(hidden.Parameters)) } } : compensation,
        };
    }

    private bool NeedRoot(IEnumerable<ParameterModel> parameters) =>
        RootedPaths.AreIn(parameters.Select(static one => one.Member).OfType<MemberShape>(), _reader.Objects);

    private ReconcilerModel? Reconciler(ITypeSymbol? result, bool isStream)
    {
        if (tool.SideEffect is null or SideEffectValue.None)
        {
            return null;
        }

        var type = result is null ? "global::ToolContracts.Reconciliation.NoResult"
            : isStream ? $"global::System.Collections.Generic.IReadOnlyList<{result.ForCode()}>"
            : result.ForCode();
        return new ReconcilerModel(Accessibilities.Text(Accessibilities.Least(result is null ? [] : [result])), MethodStem.Of(tool.Method.Name), type);
    }

    private ParameterModel Parameter(IParameterSymbol parameter, ParameterSource source)
    {
        var model = new ParameterModel
        {
            Name = TypeText.Identifier(parameter.Name),
            Source = source,
            ClrType = parameter.Type.ForCode(),
            IsNullable = TypeText.TakesNull(parameter.Type),
        };
        return source switch
        {
            ParameterSource.Model => model with { Member = _reader.ReadParameter(parameter) },
            ParameterSource.Caller => Caller(model, parameter),
            _ => model,
        };
    }

    private ParameterModel Caller(ParameterModel model, IParameterSymbol parameter)
    {
        var (part, claim) = CallerParts.Of(parameter);
        if (CallerText.IsMisfit(parameter))
        {
            _faults.Add($"{DiagnosticIds.SchemaIsClosed}: '{parameter.Name}' of '{tool.FullName}' is filled from the caller and is neither Caller nor string");
        }

        return model with { CallerPart = part, Claim = claim };
    }

    private void AddShapeFaults(Func<ShapeFault, string?> ruleOf, int from = 0)
    {
        foreach (var fault in _reader.Faults.Skip(from))
        {
            // What does not compile has no rule; it is left out all the same.
            _faults.Add($"{ruleOf(fault) ?? DiagnosticIds.SchemaIsClosed}: '{fault.Path}' of '{tool.FullName}' is {fault.Type}, which {fault.Advice}");
        }
    }
}
