using Microsoft.CodeAnalysis.Diagnostics;

namespace ToolContracts.Analyzers.Flow;

/// <summary>Tells an editor from a build: an editor loads projects by design-time builds, and the package lets the compiler see that property.</summary>
internal static class Liveness
{
    private const string DesignTimeBuild = "build_property.DesignTimeBuild";

    public static bool IsLive(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(DesignTimeBuild, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
