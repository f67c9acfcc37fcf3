using System.Text.Json;
using Microsoft.Extensions.AI;
using ToolContracts.Contracts;

namespace ToolContracts.AI;

/// <summary>
/// A tool as Microsoft.Extensions.AI knows it. Whatever calls it, a loop or a person's code, each call goes through the dispatcher, which does not ask what
/// the caller of this function has approved or checked.
/// </summary>
internal sealed class ContractedFunction(FunctionShape shape, IToolDispatcher dispatcher, ToolFunctionOptions options, Func<Caller?> caller) : AIFunction
{
    public override string Name => shape.Contract.FullName;

    public override string Description => shape.Contract.Description;

    public override JsonElement JsonSchema => shape.Input!.Value;

    public override JsonElement? ReturnJsonSchema => shape.Output;

    /// <summary>Gives the contract to whoever asks for a <see cref="ToolContract"/>.</summary>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ToolContract) ? shape.Contract : base.GetService(serviceType, serviceKey);

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        if (caller() is not { } who)
        {
            return OutcomeElement.NobodyCalls();
        }

        if (!ArgumentText.TryWrite(arguments, out var text))
        {
            return OutcomeElement.NoText();
        }

        var call = new ToolCall(Name, text, who) { Dialect = options.Dialect };
        return OutcomeElement.Of(await dispatcher.DispatchAsync(call, cancellationToken).ConfigureAwait(false), options);
    }
}
