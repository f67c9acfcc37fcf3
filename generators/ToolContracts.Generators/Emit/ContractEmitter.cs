using ToolContracts.Generators.Model;
using ToolContracts.Generators.Schemas;
using ToolContracts.Generators.Schemas.Dialects;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the data of a tool's nested class: contract and schemas as constants.</summary>
internal static class ContractEmitter
{
    private const string Contracts = "global::ToolContracts.Contracts.";

    public static void Emit(SourceWriter writer, ToolsetModel toolset, ToolModel tool, DialectSelection dialects)
    {
        var input = SchemaEmitter.Input(toolset, tool, withTexts: true);
        var output = SchemaEmitter.Output(toolset, tool, withTexts: true);
        var schemaHash = ContractHashes.Schema(SchemaEmitter.Input(toolset, tool, withTexts: false), SchemaEmitter.Output(toolset, tool, withTexts: false));
        var textHash = ContractHashes.Text(tool.Contract.Description, input, output);
        var hash = ContractHashes.Contract(toolset, tool, schemaHash);
        var schemas = dialects.Further.Select(dialect => (Dialect: dialect, Schema: DialectSchemas.Of(toolset, tool, dialect)))
            .Where(static one => one.Schema is not null).Prepend((SchemaDialect.Mcp, input)).ToArray();
        using (writer.Braces($"private sealed partial class {tool.ClassName}"))
        {
            using (writer.Braces($"internal static readonly {Contracts}ToolContract Promise = new()", "};"))
            {
                Facts(writer, toolset, tool.Name, tool.Contract);
                writer.Lines($"""
                    SchemaHash = {Literals.Text(schemaHash)},
                    TextHash = {Literals.Text(textHash)},
                    Hash = {Literals.Text(hash)},
                    """);
                using (writer.Braces($"Dialects = new {Contracts}DialectSchema[]", "},"))
                {
                    foreach (var (dialect, schema) in schemas)
                    {
                        var ofDialect = ContractHashes.Dialect(hash, textHash, dialect, schema!);
                        writer.Lines($"new {Contracts}DialectSchema({Contracts}SchemaDialect.{dialect}, {Literals.Text(ofDialect)}, static () => {dialect}Schema),");
                    }
                }
            }

            writer.Blank().Lines($"""
                public override {Contracts}ToolContract Contract => Promise;

                public override global::System.ReadOnlySpan<byte> InputSchema => {SchemaDialect.Mcp}Schema;

                public override global::System.ReadOnlySpan<byte> OutputSchema => {Literals.Utf8(output)};
                """);
            foreach (var (dialect, schema) in schemas)
            {
                writer.Blank().Lines($"private static global::System.ReadOnlySpan<byte> {dialect}Schema => {Literals.Utf8(schema!)};");
            }
        }
    }

    private static void Facts(SourceWriter writer, ToolsetModel toolset, string name, ContractModel contract)
    {
        var limits = contract.Limits;
        var idempotency = contract.Idempotency;
        writer.Lines($"""
            Toolset = {Literals.Text(toolset.Name)},
            Name = {Literals.Text(name)},
            Description = {Literals.Text(contract.Description)},
            SideEffect = global::ToolContracts.SideEffect.{contract.SideEffect},
            Impact = (global::ToolContracts.Impact){Literals.Number(contract.Impact)},
            Permissions = {List("PermissionContract", contract.Permissions.Select(static one => New("PermissionContract", one.Action, one.Resource?.Text)))},
            PermissionsAreStated = {Literals.Flag(contract.PermissionsAreStated)},
            Idempotency = new {Contracts}IdempotencyContract({Contracts}IdempotencyStance.{idempotency.Stance}, {Literals.Text(idempotency.Key?.Text)}, {Literals.Number(idempotency.RetentionHours)}, {Literals.Text(idempotency.Reason)}),
            Limits = new {Contracts}LimitsContract({Numbers(limits.TimeoutSeconds, limits.CallsPerMinute, limits.MaxConcurrency, limits.MaxArgumentBytes, limits.MaxResultBytes)}),
            """);
        if (contract.Approval is { } approval)
        {
            writer.Lines($"Approval = new {Contracts}ApprovalContract({Literals.Text(approval.Role)}, {Literals.Text(approval.Preview)}, {Literals.Text(approval.Summary)}, {Literals.Number(approval.ExpiresMinutes)}),");
        }

        if (contract.ApprovalExemption is { } exemption)
        {
            writer.Lines($"ApprovalExemption = {Literals.Text(exemption)},");
        }

        if (contract.CompensatedBy is { } compensation)
        {
            writer.Lines($"CompensatedBy = {Literals.Text(compensation)},");
        }

        if (contract.Budgets.Count > 0)
        {
            writer.Lines($"Budgets = {List("BudgetContract", contract.Budgets.Select(static one => New("BudgetContract", one.Unit, one.Amount)))},");
        }

        if (contract.Egress.Count > 0)
        {
            writer.Lines($"Egress = new string[] {{ {string.Join(", ", contract.Egress.Select(Literals.Text))} }},");
        }

        if (contract.Sandbox is { } sandbox)
        {
            writer.Lines($"Sandbox = new {Contracts}SandboxContract({Optional(sandbox.MemoryMegabytes)}, {Optional(sandbox.CpuSeconds)}, {Literals.Flag(sandbox.Network)}),");
        }

        writer.Lines($"""
            ResultCeiling = {Contracts}DataClass.{contract.ResultCeiling},
            NeedsRoot = {Literals.Flag(contract.NeedsRoot)},
            Guards = {Guards(contract.Guards)},
            """);
    }

    private static string New(string type, string first, string? second) => $"new {Contracts}{type}({Literals.Text(first)}, {Literals.Text(second)})";

    private static string List(string type, IEnumerable<string> items) => $"new {Contracts}{type}[] {{ {string.Join(", ", items)} }}";

    private static string Numbers(params int[] numbers) => string.Join(", ", numbers.Select(Literals.Number));

    private static string Optional(int? number) => number is { } value ? Literals.Number(value) : "null";

    private static string Guards(ToolGuardFlags guards)
    {
        var names = guards.ToString().Split([", "], StringSplitOptions.None);
        return string.Join(" | ", names.Select(static name => $"{Contracts}ToolGuards.{name}"));
    }
}
