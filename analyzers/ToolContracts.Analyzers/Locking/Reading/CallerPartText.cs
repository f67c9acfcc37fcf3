using ToolContracts.Generators.Model;

namespace ToolContracts.Analyzers.Locking.Reading;

/// <summary>What of the caller fills a parameter, as the lock file says it.</summary>
internal static class CallerPartText
{
    public static string Of(CallerPart? part, string? claim) => part == CallerPart.Claim ? $"Claim({claim})" : part?.ToString() ?? "";
}
