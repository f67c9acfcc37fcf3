using System.Xml;
using System.Xml.Linq;

namespace ToolContracts.Cli.Diagnosing;

/// <summary>What lies beside a published host and changes how it starts.</summary>
internal static class PublishedFindings
{
    private const string File = "web.config";

    /// <summary>
    /// A host in the Development environment takes a client of its own machine without a token as the development caller; behind a proxy every
    /// client is one of this machine.
    /// </summary>
    public static IEnumerable<Finding> Of(IEnumerable<string> assemblies) => assemblies
        .Select(static path => Path.Combine(Path.GetDirectoryName(path)!, File)).Distinct(StringComparer.Ordinal).Where(static path => System.IO.File.Exists(path) && StartsInDevelopment(path))
        .Select(static path => new Finding(
            FindingIds.DevelopmentPublished, FindingSeverity.Error,
            "It starts the host in the Development environment, where an MCP server without an authority takes a client of this machine without a token, and behind a proxy every client is one.", path,
            "Take the variable out, or set it to Production, and publish again."));

    private static bool StartsInDevelopment(string path)
    {
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader).Descendants("environmentVariable").Any(static one =>
                (string?)one.Attribute("name") is { } name
                && (name.Equals("ASPNETCORE_ENVIRONMENT", StringComparison.OrdinalIgnoreCase) || name.Equals("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase))
                && string.Equals((string?)one.Attribute("value"), "Development", StringComparison.OrdinalIgnoreCase));
        }
        catch (XmlException e)
        {
            throw new UnusableFileException($"'{path}' is no XML: {e.Message} No server starts a host by it: mend it.", e);
        }
    }
}
