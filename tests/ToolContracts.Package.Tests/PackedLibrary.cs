[assembly: AssemblyFixture(typeof(ToolContracts.Package.Tests.PackedLibrary))]

namespace ToolContracts.Package.Tests;

/// <summary>The packages under a version that no other run has, in a folder feed; made once for all tests.</summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    public string Version { get; } = $"0.0.0-test{Guid.NewGuid():N}";

    /// <summary>A folder outside the repository; it is deleted at the end.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("toolcontracts-package-").FullName;

    public string Feed => Path.Combine(Folder, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (var project in new[] { "src/ToolContracts.Abstractions", "src/ToolContracts", "src/ToolContracts.Mcp", "src/ToolContracts.Cli", "templates" })
        {
            var (exitCode, output) = await DotNet.RunAsync(
                Repository.Root, "pack", project, "-c", "Release", "-o", Feed, $"-p:Version={Version}", "--artifacts-path", Path.Combine(Folder, "artifacts"));
            Assert.True(exitCode == 0, output);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes a project that has only the PackageReference, and builds it with a package folder of its own.</summary>
    /// <param name="name">Name of the project.</param>
    /// <param name="sources">File names and texts.</param>
    /// <param name="verb">What to do with it: <c>build</c> or <c>run</c>.</param>
    public async Task<(int ExitCode, string Output)> UseAsync(string name, IReadOnlyDictionary<string, string> sources, string verb = "build") =>
        await DotNet.RunAsync(await MakeAsync(name, sources), verb, "-nologo");

    /// <summary>Makes a project that has only one reference, to the package if no other is given.</summary>
    /// <param name="name">Name of the project.</param>
    /// <param name="sources">File names and texts.</param>
    /// <param name="reference">The reference, as in the project file.</param>
    /// <returns>Its folder.</returns>
    public async Task<string> MakeAsync(string name, IReadOnlyDictionary<string, string> sources, string? reference = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), NuGetConfig());
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>{(sources.ContainsKey("Program.cs") ? "Exe" : "Library")}</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>{Path.Combine(Folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                {reference ?? $"""<PackageReference Include="ToolContracts" Version="{Version}" />"""}
              </ItemGroup>
            </Project>
            """);
        foreach (var (file, text) in sources)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), text);
        }

        return folder;
    }

    /// <summary>Makes a folder below which projects that were made by others restore from the packages, into a package folder of its own.</summary>
    public async Task MakeParentAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), NuGetConfig());
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>{Path.Combine(Folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
            </Project>
            """);
    }

    // Dependencies come from where the repository's own restore put them: a global packages folder is a folder feed too.
    private string NuGetConfig() => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="packed" value="{Feed}" />
            <add key="restored" value="{GlobalPackages}" />
          </packageSources>
        </configuration>
        """;

    private static string GlobalPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
