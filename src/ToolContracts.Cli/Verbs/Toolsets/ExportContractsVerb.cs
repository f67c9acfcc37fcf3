using System.CommandLine;
using System.Text;
using System.Text.Json;
using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Exporting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Toolsets;

/// <summary>Writes contracts as a provider's list of tools, as schemas, or as a page.</summary>
internal sealed class ExportContractsVerb : Verb
{
    private readonly Argument<string[]> _assemblies = AssemblyArguments.Create();
    private readonly Option<string?> _out = new("--out", "-o") { Description = "The file to write; else standard output.", HelpName = "file" };
    private readonly Option<string> _format;

    internal ExportContractsVerb()
        : base("export", "Writes the tools of built assemblies as a provider's list of tools, as JSON Schemas, or as a page. Exit code 1 where a tool is not offered in that form.")
    {
        _format = new Option<string>("--format") { Description = "The form.", Required = true };
        _format.AcceptOnlyFromAmong(ExportedTools.Formats);
        Arguments.Add(_assemblies);
        Options.Add(_format);
        Options.Add(_out);
    }

    internal override Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var format = parsed.GetRequiredValue(_format);
        var assemblies = AssemblyArguments.Read(parsed, _assemblies, cancellationToken);
        if (BrokenContracts.Refusal(assemblies) is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        BuiltToolset[] toolsets = [.. assemblies.SelectMany(static one => one.Toolsets).OrderBy(static one => one.Contract.Name, StringComparer.Ordinal)];
        var tools = toolsets.SelectMany(static one => one.Tools).ToLookup(tool => tool.Contract.InDialect(ExportedTools.DialectOf(format)) is not null);
        BuiltTool[] offered = [.. tools[true]];
        string[] leftOut = [.. tools[false].Select(static one => one.Contract.FullName)];
        var content = format == "markdown" ? Encoding.UTF8.GetBytes(MarkdownExport.Of(toolsets)) : ExportedTools.Json(format, offered);
        var file = parsed.GetValue(_out) is { } path ? Path.GetFullPath(path) : null;
        if (file is not null)
        {
            OutputFile.Write(file, content);
        }

        return Task.FromResult(new Answer(
            leftOut.Length == 0 ? ExitCode.Done : ExitCode.No,
            writer => WriteDocument(writer, format, file, content, [.. offered.Select(static one => one.Contract.FullName)], leftOut),
            report => WriteText(report, format, file, content, offered.Length, leftOut)));
    }

    private static void WriteDocument(Utf8JsonWriter writer, string format, string? file, byte[] content, string[] tools, string[] leftOut)
    {
        writer.WriteStartObject();
        writer.WriteString("format", format);
        writer.WriteString("file", file);
        Names("tools", tools);
        Names("leftOut", leftOut);
        writer.WritePropertyName("content");
        if (file is not null)
        {
            writer.WriteNullValue();
        }
        else if (format == "markdown")
        {
            writer.WriteStringValue(content);
        }
        else
        {
            writer.WriteRawValue(content.AsSpan().TrimEnd((byte)'\n'));
        }

        writer.WriteEndObject();

        void Names(string name, string[] names)
        {
            writer.WriteStartArray(name);
            Array.ForEach(names, writer.WriteStringValue);
            writer.WriteEndArray();
        }
    }

    private static void WriteText(Report report, string format, string? file, byte[] content, int count, string[] leftOut)
    {
        if (file is null)
        {
            report.Exactly(Encoding.UTF8.GetString(content));
        }
        else
        {
            report.Line($"{Texts.Of(count)} tools written to {file}.");
        }

        if (leftOut.Length > 0)
        {
            report.Aside($"Left out, since they are not offered to {format}: {string.Join(", ", leftOut)}. Name {format} in <ToolContractsProviders> and rebuild; where TOOL1016 then speaks, it says why the provider would refuse the schema.");
        }
    }
}
