using System.Runtime.CompilerServices;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests;

/// <summary>Texts that are kept in files. UPDATE_SNAPSHOTS=1 writes them instead of comparing.</summary>
internal static class Snapshots
{
    /// <summary>Compares a text with a file of the folder Snapshots.</summary>
    public static void Equal(string name, string text, [CallerFilePath] string file = "") =>
        EqualFile(Path.Combine(ProjectOf(file), "Snapshots", name), text);

    /// <summary>Compares a text with a file.</summary>
    public static void EqualFile(string path, string text)
    {
        if (Environment.GetEnvironmentVariable(GeneratorVerifier<ToolsetGenerator>.UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"There is no {path}; run with {GeneratorVerifier<ToolsetGenerator>.UpdateVariable}=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    private static string ProjectOf(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        while (Directory.GetFiles(folder, "*.csproj").Length == 0)
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
