namespace ToolContracts.Provenance;

/// <summary>Where the code of a toolset comes from.</summary>
/// <param name="Toolset">Name of the toolset.</param>
/// <param name="Version">Its version, as its author wrote it.</param>
/// <param name="Assembly">Simple name of the assembly.</param>
/// <param name="AssemblyVersion">Version of the assembly; <c>0.0.0.0</c> where it has none.</param>
/// <param name="Sha256">SHA-256 of the assembly's file, in lower-case hexadecimal; null where there is no file of its own.</param>
public sealed record AssemblyProvenance(string Toolset, string Version, string Assembly, string AssemblyVersion, string? Sha256)
{
    /// <summary>What is known, in one line.</summary>
    /// <returns>For instance <c>payments 1.2.0 from Payments 1.2.0.0 sha256:3f9a…</c>.</returns>
    public override string ToString() =>
        $"{Toolset} {Version} from {Assembly} {AssemblyVersion} {(Sha256 is null ? "without a file of its own" : "sha256:" + Sha256)}";
}
