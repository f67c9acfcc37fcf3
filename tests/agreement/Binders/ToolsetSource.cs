using System.Reflection;

namespace ToolContracts.Agreement.Binders;

/// <summary>The sources of the toolsets whose schemas and binders are compared.</summary>
public static class ToolsetSource
{
    private const string Prefix = "Toolsets.";

    private static readonly Assembly Here = typeof(ToolsetSource).Assembly;

    /// <summary>Names of the toolsets' files, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Here.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a file.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string Read(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }
}
