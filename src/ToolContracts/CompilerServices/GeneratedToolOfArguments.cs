using ToolContracts.Approvals;
using ToolContracts.Dispatch;
using ToolContracts.Hosting;

namespace ToolContracts.CompilerServices;

/// <summary>The generated half of a tool: it binds, names its resource and key, invokes the method and writes the result.</summary>
/// <typeparam name="TToolset">The toolset class.</typeparam>
/// <typeparam name="TArguments">The bound arguments: a generated struct with one field for each parameter that the model fills.</typeparam>
public abstract class GeneratedTool<TToolset, TArguments> : GeneratedTool<TToolset>
    where TToolset : class, IToolset<TToolset>
    where TArguments : struct
{
    /// <summary>Binds arguments strictly: all that the input schema says, and what no schema can say.</summary>
    /// <param name="utf8Json">The raw arguments. Already known to be well-formed UTF-8 of an allowed length.</param>
    /// <param name="context">Collects every fault with its path.</param>
    /// <param name="arguments">The bound arguments; default where there are faults.</param>
    /// <returns>True where <paramref name="context"/> has no fault.</returns>
    protected internal abstract bool TryBind(ReadOnlySpan<byte> utf8Json, BindContext context, out TArguments arguments);

    /// <summary>Writes the bound arguments in canonical form: the text that fingerprints and approvals are taken over.</summary>
    /// <param name="arguments">The bound arguments.</param>
    /// <param name="writer">The writer.</param>
    protected internal abstract void WriteArguments(in TArguments arguments, CanonicalWriter writer);

    /// <summary>Writes the resource of one of the contract's permissions. Not called for a permission without a resource.</summary>
    /// <param name="permission">Index into <c>Contract.Permissions</c>.</param>
    /// <param name="arguments">The bound arguments.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="writer">The writer; it percent-encodes holes and remembers a hole without a value.</param>
    protected internal virtual void WriteResource(int permission, in TArguments arguments, Caller caller, ResourceWriter writer)
    {
    }

    /// <summary>Writes the business key as a tuple. Only called where the contract has a key.</summary>
    /// <param name="arguments">The bound arguments.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="writer">The writer; it prefixes lengths and remembers a hole without a value.</param>
    protected internal virtual void WriteKey(in TArguments arguments, Caller caller, KeyWriter writer)
    {
    }

    /// <summary>Reads what the call costs in one of the contract's budgets. Only called where the contract has budgets.</summary>
    /// <param name="budget">Index into <c>Contract.Budgets</c>.</param>
    /// <param name="arguments">The bound arguments.</param>
    /// <param name="caller">Who calls.</param>
    /// <returns>The amount; null where the template's hole has no value.</returns>
    protected internal virtual decimal? ReadAmount(int budget, in TArguments arguments, Caller caller) => null;

    /// <summary>The members of the arguments' canonical JSON that the business key is made of, each as the names on the way to it.</summary>
    protected internal virtual IReadOnlyList<IReadOnlyList<string>> KeyPaths => [];

    /// <summary>Looks for the reconciler in code of this tool.</summary>
    /// <param name="services">The services to look in.</param>
    /// <returns>The reconciler, or null where the host has none.</returns>
    protected internal virtual CodeReconciler? FindReconciler(IServiceProvider services) => null;

    /// <summary>Writes the arguments of the call that undoes one of this tool, as its binder takes them. Only called where the contract names a compensation.</summary>
    /// <param name="arguments">The bound arguments of the call to be undone.</param>
    /// <param name="result">Its recorded result.</param>
    /// <param name="writer">Takes the arguments.</param>
    /// <exception cref="InvalidOperationException">The tool was generated without a compensation.</exception>
    protected internal virtual void WriteCompensation(in TArguments arguments, RecordedResult result, ResultWriter writer) =>
        throw new InvalidOperationException($"{Contract.FullName} was generated without a compensation.");

    /// <summary>Runs the tool's method and writes its result.</summary>
    /// <param name="toolset">The toolset; not used by a static tool.</param>
    /// <param name="arguments">The bound arguments.</param>
    /// <param name="invocation">What the host fills, and the writer of the result.</param>
    /// <returns>A task that ends when the result is written.</returns>
    protected internal abstract ValueTask InvokeAsync(TToolset toolset, TArguments arguments, ToolInvocation invocation);

    /// <summary>Writes the claims that fill parameters of the tool: an approval binds them, as the arguments. Only called where the contract asks for an approval.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="writer">Takes a canonical object; a claim that the caller does not have is null.</param>
    protected internal virtual void WriteClaims(Caller caller, CanonicalWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Raw("{}"u8);
    }

    /// <summary>Writes the plan of a call: what the Preview returns, or the Summary as a string. Only called where the contract asks for an approval.</summary>
    /// <param name="toolset">The toolset; not used by a static Preview.</param>
    /// <param name="arguments">The bound arguments.</param>
    /// <param name="invocation">What the host fills, and the writer of the plan.</param>
    /// <returns>The plan as an approver in code gets it.</returns>
    /// <exception cref="InvalidOperationException">The tool was generated without a plan.</exception>
    protected internal virtual ValueTask<object?> WritePlanAsync(TToolset toolset, TArguments arguments, ToolInvocation invocation) =>
        throw new InvalidOperationException($"{Contract.FullName} was generated without a plan.");

    /// <summary>Looks for the approver in code of this tool. Only called where the contract asks for an approval.</summary>
    /// <param name="services">The services of the call.</param>
    /// <param name="proposal">What waits.</param>
    /// <param name="arguments">The bound arguments.</param>
    /// <param name="plan">What <see cref="WritePlanAsync"/> returned.</param>
    /// <returns>The approver, or null where the host has none.</returns>
    protected internal virtual CodeApproval? FindApprover(IServiceProvider services, Proposal proposal, TArguments arguments, object? plan) => null;

    internal sealed override ToolPipeline CreatePipeline(ToolsetRegistration<TToolset> toolset, PipelineServices services, bool isHidden = false) =>
        new ToolPipeline<TToolset, TArguments>(this, toolset, services, isHidden);
}
