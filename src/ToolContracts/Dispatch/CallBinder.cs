using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;
using ToolContracts.Ledger;

namespace ToolContracts.Dispatch;

/// <summary>Reads a call: its arguments, and by them its fingerprint, resources, charges and key.</summary>
/// <param name="tool">The generated half of the tool.</param>
/// <param name="contract">Its contract.</param>
/// <param name="root">The folder below which its paths lie; null where it takes none.</param>
/// <param name="isHidden">Whether it is a compensation that no model sees.</param>
internal sealed class CallBinder<TToolset, TArguments>(GeneratedTool<TToolset, TArguments> tool, ToolContract contract, string? root, bool isHidden)
    where TToolset : class, IToolset<TToolset>
    where TArguments : struct
{
    // What is longer is not kept between calls.
    private const int MostKept = 64 * 1024;

    private readonly Spares<Workspace> _workspaces = new(() => new Workspace(root, contract.Egress));

    /// <summary>Binds a call, and describes it by what was bound.</summary>
    /// <returns>A refusal, or null where the call may go on.</returns>
    public Refusal? Bind(ToolCall call, GuardedCall guarded, out TArguments arguments, out byte[] canonical)
    {
        arguments = default;
        canonical = [];
        if (contract.InDialect(call.Dialect) is null)
        {
            // To whoever was shown the tools of that dialect this one is not there.
            return new Refusal(
                new ToolOutcome.Denied(guarded.CallId),
                $"the tool is not offered in {call.Dialect}: its build does not name it in ToolContractsProviders, or its schema cannot be said there (TOOL1016)");
        }

        if (call.Arguments.Length > contract.Limits.MaxArgumentBytes)
        {
            return new Refusal(new ToolOutcome.Limited(guarded.CallId, "argument-bytes", RetryAfter: null), $"{call.Arguments.Length} bytes of arguments");
        }

        if (!Utf8.IsValid(call.Arguments.Span))
        {
            return Invalid(guarded, [new ArgumentFault("$", "encoding", "well-formed UTF-8")]);
        }

        var workspace = _workspaces.Take();
        var context = workspace.Context;
        context.Dialect = call.Dialect;
        var refusal = !tool.TryBind(call.Arguments.Span, context, out arguments) || context.HasFaults
            ? Invalid(guarded, context.Faults)
            : Describe(guarded, in arguments, workspace, out canonical);

        // One that threw is not given back: nothing is known of its state.
        if (workspace.Canonical.Capacity <= MostKept)
        {
            context.Reset();
            workspace.Canonical.Clear();
            _workspaces.GiveBack(workspace);
        }

        return refusal;
    }

    // Fingerprint, resources and key of bound arguments.
    private Refusal? Describe(GuardedCall guarded, in TArguments arguments, Workspace workspace, out byte[] canonical)
    {
        var buffer = workspace.Canonical;
        tool.WriteArguments(in arguments, workspace.Writer);
        canonical = buffer.WrittenSpan.ToArray();
        guarded.Canonical = canonical;

        // Who undoes a call names it: that is no plan made anew.
        guarded.ArgumentsBesideKey = guarded.Undoes is not null || contract.SideEffect == SideEffect.None || contract.Idempotency.Stance == IdempotencyStance.Natural
            ? null
            : KeylessArguments.DigestOf(buffer.WrittenSpan, tool.KeyPaths);
        guarded.Resources = isHidden ? guarded.Undoes!.Resources : contract.Permissions.Count == 0 ? [] : new string?[contract.Permissions.Count];
        for (var i = 0; i < guarded.Resources.Length && !isHidden; i++)
        {
            if (contract.Permissions[i].Resource is null)
            {
                continue;
            }

            var resource = new ResourceWriter();
            tool.WriteResource(i, in arguments, guarded.Caller, resource);
            if (resource.HasMissingValue)
            {
                return new Refusal(new ToolOutcome.Denied(guarded.CallId), $"the resource of {contract.Permissions[i].Action} has no value");
            }

            guarded.Resources[i] = resource.ToString();
        }

        return Charge(guarded, in arguments) ?? ComposeKey(guarded, in arguments);
    }

    // A budget cannot be asked for an amount that is not there, is negative, or is beyond what is counted.
    private Refusal? Charge(GuardedCall guarded, in TArguments arguments)
    {
        if (contract.Budgets.Count == 0)
        {
            return null;
        }

        List<BudgetCharge> charges = [];
        for (var i = 0; i < contract.Budgets.Count; i++)
        {
            var unit = contract.Budgets[i].Unit;
            var before = charges.FindIndex(charge => charge.Unit == unit);
            var sum = (before < 0 ? 0 : charges[before].Amount) + (tool.ReadAmount(i, in arguments, guarded.Caller) is { } amount ? BudgetCharge.Round(amount) : null);
            if (sum is null or > BudgetCharge.LargestAmount)
            {
                return Invalid(guarded, [new ArgumentFault("$", "amount", $"an amount of {unit} from 0 to {BudgetCharge.LargestAmount}")]);
            }

            if (before >= 0)
            {
                charges.RemoveAt(before);
            }

            charges.Add(new BudgetCharge(unit, sum.Value));
        }

        guarded.Charges = charges;
        return null;
    }

    private Refusal? ComposeKey(GuardedCall guarded, in TArguments arguments)
    {
        if (guarded.Undoes is { } undone && (isHidden || contract.Idempotency.Stance != IdempotencyStance.Keyed))
        {
            guarded.Key = new OperationKey(guarded.Caller.Tenant, contract.FullName, undone.Key);
            return null;
        }

        if (contract.Idempotency.Stance != IdempotencyStance.Keyed)
        {
            return null;
        }

        var key = new KeyWriter();
        tool.WriteKey(in arguments, guarded.Caller, key);
        if (key.HasMissingValue)
        {
            return Invalid(guarded, [new ArgumentFault("$", "key", $"a value for each part of the key {contract.Idempotency.Key}")]);
        }

        guarded.Key = new OperationKey(guarded.Caller.Tenant, contract.FullName, key.ToString());
        return null;
    }

    /// <summary>Claims as a proposal keeps them.</summary>
    public static Dictionary<string, string> ReadClaims(ReadOnlyMemory<byte> canonical)
    {
        using var document = JsonDocument.Parse(canonical);
        return document.RootElement.EnumerateObject().Where(static claim => claim.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(static claim => claim.Name, static claim => claim.Value.GetString()!, StringComparer.Ordinal);
    }

    private static Refusal Invalid(GuardedCall guarded, IReadOnlyList<ArgumentFault> faults) =>
        new(new ToolOutcome.Invalid(guarded.CallId, faults), string.Join(", ", faults.Select(static fault => fault.Code).Distinct().Order(StringComparer.Ordinal)));

    /// <summary>What a binding writes into.</summary>
    private sealed class Workspace
    {
        public Workspace(string? root, IReadOnlyList<string> hosts)
        {
            Context = new BindContext(root, hosts);
            Writer = new CanonicalWriter(Canonical);
        }

        public BindContext Context { get; }

        public ArrayBufferWriter<byte> Canonical { get; } = new(256);

        public CanonicalWriter Writer { get; }
    }
}
