namespace ToolContracts.Shared;

/// <summary>The library's names, as the Roslyn components know them. A test resolves each against the real assemblies.</summary>
internal static class ContractNames
{
    public const string Namespace = "ToolContracts";

    public const string Toolset = "ToolsetAttribute";
    public const string Tool = "ToolAttribute";
    public const string SideEffect = "SideEffectAttribute";
    public const string RequiresPermission = "RequiresPermissionAttribute";
    public const string RequiresApproval = "RequiresApprovalAttribute";
    public const string ApprovalExempt = "ApprovalExemptAttribute";
    public const string Idempotent = "IdempotentAttribute";
    public const string NotIdempotent = "NotIdempotentAttribute";
    public const string CompensatedBy = "CompensatedByAttribute";
    public const string Limits = "LimitsAttribute";
    public const string Budget = "BudgetAttribute";
    public const string Egress = "EgressAttribute";
    public const string Sandbox = "SandboxAttribute";
    public const string PublicData = "PublicDataAttribute";
    public const string InternalData = "InternalDataAttribute";
    public const string PersonalData = "PersonalDataAttribute";
    public const string ConfidentialData = "ConfidentialDataAttribute";
    public const string SecretData = "SecretDataAttribute";
    public const string ModelHidden = "ModelHiddenAttribute";
    public const string Untrusted = "UntrustedAttribute";
    public const string Trusted = "TrustedAttribute";
    public const string Validates = "ValidatesAttribute";
    public const string Declassifies = "DeclassifiesAttribute";
    public const string ModelContext = "ModelContextAttribute";
    public const string FromCaller = "FromCallerAttribute";
    public const string Injected = "InjectedAttribute";

    public const string SecretType = "Secret`1";
    public const string UntrustedType = "Untrusted`1";
    public const string Caller = "Caller";
    public const string ToolCallContext = "ToolCallContext";
    public const string RootedPath = "RootedPath";
    public const string AllowedUri = "AllowedUri";
    public const string SideEffectEnum = "SideEffect";
    public const string ImpactEnum = "Impact";

    /// <summary>Metadata name of the attribute that a toolset is found by.</summary>
    public const string ToolsetMetadataName = Namespace + "." + Toolset;

    /// <summary>Metadata name of the attribute that a tool is found by.</summary>
    public const string ToolMetadataName = Namespace + "." + Tool;
}
