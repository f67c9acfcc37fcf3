using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ToolContracts.Cli.Output;

/// <summary>What a verb tells: the same as a document and as text.</summary>
internal sealed class Answer
{
    internal Answer(ExitCode code, Action<Utf8JsonWriter> document, Action<Report> text) => (Code, Document, Text) = (code, document, text);

    internal ExitCode Code { get; }

    /// <summary>Writes the document.</summary>
    internal Action<Utf8JsonWriter> Document { get; }

    /// <summary>Writes the text.</summary>
    internal Action<Report> Text { get; }

    internal static Answer Of<T>(ExitCode code, T document, JsonTypeInfo<T> type, Action<Report> text) =>
        new(code, writer => JsonSerializer.Serialize(writer, document, type), text);

    /// <summary>An answer in words alone.</summary>
    /// <param name="code">The exit code.</param>
    /// <param name="result">Stable code of what became of it.</param>
    /// <param name="message">The same for people.</param>
    internal static Answer Of(ExitCode code, string result, string message) =>
        Of(code, new ResultDocument(result, message), CliJson.Default.ResultDocument, report => report.Line(message));
}
