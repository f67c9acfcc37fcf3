using ToolContracts.Testing;

namespace ToolContracts.Tests.Conformance;

public sealed class SqliteAuthorityTests() : AuthorityConformance(new SqliteHarness());

public sealed class SqliteBudgetTests() : BudgetConformance(new SqliteHarness());

public sealed class SqliteClaimTests() : ClaimConformance(new SqliteHarness());

public sealed class SqliteConsumptionTests() : ConsumptionConformance(new SqliteHarness());

public sealed class SqliteDecisionTests() : DecisionConformance(new SqliteHarness());

public sealed class SqliteIncidentTests() : IncidentConformance(new SqliteHarness());

public sealed class SqliteProposalTests() : ProposalConformance(new SqliteHarness());

public sealed class SqliteQuorumTests() : QuorumConformance(new SqliteHarness());

public sealed class SqliteReconciliationTests() : ReconciliationConformance(new SqliteHarness());

public sealed class SqliteRetentionTests() : RetentionConformance(new SqliteHarness());

public sealed class SqliteStandingApprovalTests() : StandingApprovalConformance(new SqliteHarness());

public sealed class SqliteLinearizabilityTests() : LinearizabilityConformance(new SqliteHarness());

public sealed class SqliteClockTests() : ClockConformance(new SqliteHarness());

public sealed class SqliteBackupTests() : BackupConformance(new SqliteHarness());

public sealed class SqliteAttenuationTests() : AttenuationConformance(new SqliteHarness());

public sealed class SqliteLogTests() : LogConformance(new SqliteHarness());

public sealed class SqliteProbeTests() : ProbeConformance(new SqliteHarness());

public sealed class SqlitePseudonymTests() : PseudonymConformance(new SqliteHarness());

public sealed class SqliteTokenTests() : TokenConformance(new SqliteHarness());
