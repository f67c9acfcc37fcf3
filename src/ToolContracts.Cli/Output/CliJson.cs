using System.Text.Json.Serialization;
using ToolContracts.Cli.Owning;
using ToolContracts.Cli.Verbs;
using ToolContracts.Cli.Verbs.Approvals;
using ToolContracts.Cli.Verbs.Evidence;
using ToolContracts.Cli.Verbs.Importing;
using ToolContracts.Cli.Verbs.Ledger;
using ToolContracts.Cli.Verbs.Locking;
using ToolContracts.Cli.Verbs.Sarif;
using ToolContracts.Cli.Verbs.Toolsets;

namespace ToolContracts.Cli.Output;

/// <summary>The documents. Their shapes are in docs/guides/command-line.md, and members are only ever added.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(ResultDocument))]
[JsonSerializable(typeof(StatusDocument))]
[JsonSerializable(typeof(DoctorDocument))]
[JsonSerializable(typeof(KillDocument))]
[JsonSerializable(typeof(AttemptListDocument))]
[JsonSerializable(typeof(AttemptDocument))]
[JsonSerializable(typeof(BudgetListDocument))]
[JsonSerializable(typeof(ProposalListDocument))]
[JsonSerializable(typeof(ProposalDocument))]
[JsonSerializable(typeof(StandingListDocument))]
[JsonSerializable(typeof(VerifyDocument))]
[JsonSerializable(typeof(NoteDocument))]
[JsonSerializable(typeof(ExportDocument))]
[JsonSerializable(typeof(InclusionDocument))]
[JsonSerializable(typeof(ConsistencyDocument))]
[JsonSerializable(typeof(EvidenceListDocument))]
[JsonSerializable(typeof(HoldDocument))]
[JsonSerializable(typeof(AssemblyListDocument))]
[JsonSerializable(typeof(LockDocument))]
[JsonSerializable(typeof(DifferenceDocument))]
[JsonSerializable(typeof(Register))]
[JsonSerializable(typeof(MergeDocument))]
[JsonSerializable(typeof(ImportDocument))]
internal sealed partial class CliJson : JsonSerializerContext;
