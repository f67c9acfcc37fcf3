using System.Reflection;

namespace ToolContracts.Cli.Assemblies;

/// <summary>
/// Reads the contracts of built assemblies. Contracts are objects that generated code makes, so an assembly is loaded for it: its module
/// initializer runs, and the static constructors of its toolset classes where they have one. No object of a toolset is made, and no Main runs.
/// An assembly without a toolset is not loaded at all.
/// </summary>
internal static class AssemblyReader
{
    public static IReadOnlyList<BuiltAssembly> Read(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        List<BuiltAssembly> read = [];
        foreach (var path in paths.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            read.Add(Read(path));
        }

        return read;
    }

    private static BuiltAssembly Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UnusableFileException($"There is no file '{path}'. Build the project, and name the assembly that it writes (a .dll).");
        }

        try
        {
            var (generated, notGenerated) = ToolsetTypes.Find(path);
            return new BuiltAssembly(path, Path.GetFileNameWithoutExtension(path), Read(path, generated), notGenerated);
        }
        catch (BadImageFormatException e)
        {
            throw new UnusableFileException($"'{path}' is no .NET assembly: {e.Message} Name the .dll that the build writes, not the launcher beside it.", e);
        }
        catch (Exception e) when (Fault(e) is { } fault)
        {
            throw new UnusableFileException(
                $"'{path}' cannot be loaded: {fault.Message} Name it where its dependencies lie beside it, as in its build's output, and see that it was built with the version of ToolContracts that this program has.", e);
        }
    }

    private static List<BuiltToolset> Read(string path, IReadOnlyList<string> types)
    {
        if (types.Count == 0)
        {
            return [];
        }

        var context = new ToolsetLoadContext(path);
        try
        {
            var assembly = context.LoadFromAssemblyPath(path);
            return [.. types.Select(type => ToolsetReader.Of(assembly.GetType(type, throwOnError: true)!).Read()).OrderBy(static one => one.Contract.Name, StringComparer.Ordinal)];
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>What the assembly's own state or code is at fault for; null for anything else.</summary>
    private static Exception? Fault(Exception e) => e switch
    {
        TargetInvocationException { InnerException: { } inner } => Fault(inner) ?? inner,
        TypeInitializationException { InnerException: { } inner } => inner,
        FileNotFoundException or FileLoadException or TypeLoadException or MissingMemberException or ArgumentException { ParamName: null } => e,
        _ => null,
    };
}
