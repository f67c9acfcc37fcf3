namespace ToolContracts.Cli.Assemblies;

/// <summary>The contracts of one assembly.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Name">Its name without extension.</param>
/// <param name="Toolsets">Its toolsets, in the ordinal order of their names.</param>
/// <param name="NotGenerated">Classes with [Toolset] that were built without the generator, so that no host takes them.</param>
internal sealed record BuiltAssembly(string Path, string Name, IReadOnlyList<BuiltToolset> Toolsets, IReadOnlyList<string> NotGenerated)
{
    /// <summary>Why no host starts with what is in it.</summary>
    public IEnumerable<string> Problems =>
    [
        .. NotGenerated.Select(static type => $"{type} has [Toolset] and was built without the generator. Reference the ToolContracts package in its project and rebuild."),
        .. Toolsets.SelectMany(static toolset => toolset.Problems),
    ];
}
