namespace ToolContracts.Shared;

/// <summary>The frozen ids of the rules. Written, never computed, never reused.</summary>
internal static class DiagnosticIds
{
    public const string SideEffectIsStated = "TOOL1001";
    public const string PermissionIsNamed = "TOOL1002";
    public const string IdempotencyStanceIsTaken = "TOOL1003";
    public const string ApprovalIsRequired = "TOOL1004";
    public const string ApprovalShowsSomething = "TOOL1005";
    public const string TemplateNamesWhatExists = "TOOL1006";
    public const string ContractDoesNotContradictItself = "TOOL1007";
    public const string ToolsetCanBeGenerated = "TOOL1008";
    public const string ToolNameIsUnique = "TOOL1009";
    public const string ToolIsDescribed = "TOOL1010";
    public const string AsynchronousToolCanBeCancelled = "TOOL1011";
    public const string CompensationFits = "TOOL1012";
    public const string LimitIsInRange = "TOOL1013";
    public const string ToolIsOwned = "TOOL1014";
    public const string SchemaIsClosed = "TOOL1015";
    public const string SchemaSuitsProviders = "TOOL1016";
    public const string IdentityComesFromTheCaller = "TOOL1017";
    public const string SuppressionIsJustified = "TOOL1018";
    public const string SecretStaysOutOfResults = "TOOL2001";
    public const string SecretStaysOutOfExceptions = "TOOL2002";
    public const string SecretStaysOutOfPrompts = "TOOL2003";
    public const string SecretStaysOutOfLogs = "TOOL2004";
    public const string ParameterIsNotSecret = "TOOL2005";
    public const string ResultIsWithinCeiling = "TOOL2006";
    public const string SecretStaysOutOfRecords = "TOOL2007";
    public const string ExceptionTextStaysInside = "TOOL2008";
    public const string ParameterIsTyped = "TOOL3001";
    public const string ResultIsTyped = "TOOL3002";
    public const string ArgumentIsTyped = "TOOL3003";
    public const string TrustedValueIsTrusted = "TOOL4001";
    public const string UntrustedValueDecidesNothing = "TOOL4002";
    public const string InstructionsAreTrusted = "TOOL4003";
    public const string AuthorityIsTrusted = "TOOL4004";
    public const string EffectIsDeclared = "TOOL5001";
    public const string ImpactIsDeclared = "TOOL5002";
    public const string HostIsNamed = "TOOL5003";
    public const string CodeRunsInASandbox = "TOOL5004";
    public const string AuthorityIsNotWidened = "TOOL6001";
    public const string CallersAreNotBroken = "TOOL6002";
    public const string ContractIsLocked = "TOOL6003";
    public const string NoWayOutIsComposed = "TOOL7001";
    public const string ToolIsCalledByItsDispatcher = "TOOL7002";
    public const string AnalysisIsComplete = "TOOL9001";
    public const string ModelRowNamesWhatExists = "TOOL9002";
    public const string SecretReturnIsDeclared = "TOOL9003";
}
