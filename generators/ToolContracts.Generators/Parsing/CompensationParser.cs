using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Companions;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Parsing;

/// <summary>Reads how a tool that keeps its rules is undone.</summary>
internal static class CompensationParser
{
    private const int LargestArguments = 64 * 1024 * 1024;

    /// <summary>The compensation; null where the tool names none that fits. A hidden tool has neither class nor contract yet.</summary>
    public static CompensationModel? Parse(
        ToolDeclaration tool, ShapeReader reader, Func<IParameterSymbol, ParameterSource, ParameterModel> parameter, CancellationToken cancellationToken)
    {
        if (tool.SideEffect is null or SideEffectValue.None || CompensationResolver.Resolve(tool) is not { Fault: null, Method: { } method } match)
        {
            return null;
        }

        var other = ContractReader.ReadTool(tool.Toolset, method);
        var taken = match.Arguments.Where(static one => one.Origin is CompensationOrigin.Argument or CompensationOrigin.Result).ToArray();

        // The faults and types of another tool are that tool's own.
        var shapes = other is null ? reader : new ShapeReader(tool.Method.ContainingAssembly, cancellationToken);
        var sources = ImmutableArray.CreateBuilder<CompensationSourceModel>();
        foreach (var argument in taken)
        {
            if (shapes.ReadParameter(argument.Parameter) is not { } member || Source(argument, member, tool, reader) is not { } source)
            {
                return null;
            }

            sources.Add(source);
        }

        return new CompensationModel
        {
            Tool = other?.FullName,
            Hidden = other is null ? Hidden(tool, match, method, parameter) : null,
            Sources = sources.ToImmutable(),
        };
    }

    /// <summary>The contract of a hidden tool: what its tool may touch, once for each call of it.</summary>
    public static ContractModel Contract(ToolDeclaration tool, ContractModel undone, bool needsRoot) => undone with
    {
        Description = $"Undoes a call of {tool.FullName}.",
        Permissions = undone.Permissions.Select(static permission => permission with { Resource = Text(permission.Resource?.Text) }).ToImmutableArray(),
        Approval = null,
        ApprovalExemption = undone.SideEffect == SideEffectValue.Irreversible || undone.Impact != 0 ? $"It undoes a call of {tool.FullName}, at the word of who may make such calls." : null,
        Idempotency = new IdempotencyModel("Keyed", Text("{call}"), undone.Idempotency.RetentionHours, null),
        CompensatedBy = null,
        Limits = undone.Limits with { MaxArgumentBytes = (int)Math.Min(LargestArguments, (long)undone.Limits.MaxArgumentBytes + undone.Limits.MaxResultBytes) },
        Budgets = [],
        ResultCeiling = "Internal",
        NeedsRoot = undone.NeedsRoot || needsRoot,
        Guards = (undone.Guards | ToolGuardFlags.Idempotency)
            & ~(ToolGuardFlags.Approval | ToolGuardFlags.Budget | ToolGuardFlags.Compensation | ToolGuardFlags.ResultCeiling),
    };

    // Its resources are those of the call that it undoes, and its key is that call: the host has both, and nothing is written of the template.
    private static TemplateModel? Text(string? template) => template is null ? null : new TemplateModel(template, []);

    private static CompensationSourceModel? Source(CompensationArgument argument, MemberShape member, ToolDeclaration tool, ShapeReader reader)
    {
        if (argument.Argument is { } from)
        {
            return new CompensationSourceModel(
                member.JsonName, member.Value, TypeText.Identifier(from.Name), TypeText.TakesNull(from.Type), from.Type.IsContractType(ContractNames.UntrustedType),
                argument.Member is null ? null : TypeText.Identifier(argument.Member.Name));
        }

        if (argument.Member is not { } named)
        {
            return new CompensationSourceModel(member.JsonName, member.Value, null, false, false, null);
        }

        var result = CompanionMethods.ResultOf(tool.Method)!.Underlying().ForCodeWithoutNull();
        return reader.Objects.FirstOrDefault(shape => shape.ClrType == result)?.Members.FirstOrDefault(one => one.ClrName == TypeText.Identifier(named.Name)) is { } recorded
            ? new CompensationSourceModel(member.JsonName, member.Value, null, false, false, recorded.JsonName) : null;
    }

    private static ToolModel Hidden(
        ToolDeclaration tool, CompensationMatch match, IMethodSymbol method, Func<IParameterSymbol, ParameterSource, ParameterModel> parameter) => new()
        {
            Name = tool.Name + "_compensation",
            ClassName = "",
            MethodName = TypeText.Identifier(method.Name),
            IsStatic = method.IsStatic,
            IsHidden = true,
            Form = ToolReturn.Of(method).Form switch
            {
                ReturnForm.TaskOfValue => ReturnForm.Task,
                ReturnForm.ValueTaskOfValue => ReturnForm.ValueTask,
                ReturnForm.Value => ReturnForm.Void,
                var form => form,
            },
            Parameters = match.Arguments.Where(static one => one.Origin is not CompensationOrigin.Default)
                .Select(one => parameter(one.Parameter, ContractReader.Source(one.Parameter))).ToImmutableArray(),
            Result = null,
            Contract = null!,
        };
}
