namespace ToolContracts.Threats.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Contracts.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Contracts.sln is in no folder above the tests.");
        }

        return folder;
    }
}
