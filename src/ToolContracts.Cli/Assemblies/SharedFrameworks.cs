namespace ToolContracts.Cli.Assemblies;

/// <summary>The shared frameworks beside the one that this program runs on, such as ASP.NET Core: hosts are built on them, and this program is not.</summary>
internal static class SharedFrameworks
{
    /// <summary>The path of an assembly in a framework of the same major version, of the newest that has it; null where none has.</summary>
    public static string? Find(string name)
    {
        // …/shared/Microsoft.NETCore.App/10.0.1/System.Private.CoreLib.dll
        var own = Path.GetDirectoryName(typeof(object).Assembly.Location);
        if (string.IsNullOrEmpty(own) || Directory.GetParent(own)?.Parent is not { Name: "shared" } shared)
        {
            return null;
        }

        return shared.EnumerateDirectories()
            .SelectMany(static framework => framework.EnumerateDirectories())
            .Select(static folder => (folder, IsVersion: Version.TryParse(folder.Name, out var version), version))
            .Where(static one => one.IsVersion && one.version!.Major == Environment.Version.Major)
            .OrderByDescending(static one => one.version)
            .Select(one => Path.Combine(one.folder.FullName, name + ".dll"))
            .FirstOrDefault(File.Exists);
    }
}
