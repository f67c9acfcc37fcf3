using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Limits;

/// <summary>The ranges of all numbers in a contract, and their defaults.</summary>
internal static class LimitRanges
{
    private const int SixtyFourMebibytes = 64 * 1024 * 1024;

    public static readonly LimitRange TimeoutSeconds = new(ContractNames.Limits, "TimeoutSeconds", 1, 3600, 30);
    public static readonly LimitRange CallsPerMinute = new(ContractNames.Limits, "CallsPerMinute", 1, 100_000, 600);
    public static readonly LimitRange MaxConcurrency = new(ContractNames.Limits, "MaxConcurrency", 1, 10_000, 16);
    public static readonly LimitRange MaxArgumentBytes = new(ContractNames.Limits, "MaxArgumentBytes", 256, SixtyFourMebibytes, 1024 * 1024);
    public static readonly LimitRange MaxResultBytes = new(ContractNames.Limits, "MaxResultBytes", 256, SixtyFourMebibytes, 1024 * 1024);
    public static readonly LimitRange RetentionHours = new(ContractNames.Idempotent, "RetentionHours", 1, 8760, 72);
    public static readonly LimitRange ExpiresMinutes = new(ContractNames.RequiresApproval, "ExpiresMinutes", 1, 10_080, 60);
    public static readonly LimitRange MemoryMegabytes = new(ContractNames.Sandbox, "MemoryMegabytes", 16, 65_536, null);
    public static readonly LimitRange CpuSeconds = new(ContractNames.Sandbox, "CpuSeconds", 1, 3600, null);

    public static readonly ImmutableArray<LimitRange> All =
    [
        TimeoutSeconds, CallsPerMinute, MaxConcurrency, MaxArgumentBytes, MaxResultBytes, RetentionHours, ExpiresMinutes, MemoryMegabytes, CpuSeconds,
    ];

    /// <summary>The numbers that an attribute sets out of their range, in the order of <see cref="All"/>.</summary>
    public static IEnumerable<(LimitRange Range, int Value)> FaultsOf(AttributeData attribute)
    {
        if (attribute.NamedArguments.IsEmpty)
        {
            yield break;
        }

        foreach (var range in All)
        {
            if (attribute.AttributeClass.IsContractType(range.Attribute) && attribute.Number(range.Property) is { } value && !range.Contains(value))
            {
                yield return (range, value);
            }
        }
    }
}
