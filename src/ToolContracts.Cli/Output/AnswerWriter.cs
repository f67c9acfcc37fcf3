using System.Text.Json;

namespace ToolContracts.Cli.Output;

/// <summary>Writes an answer as one JSON document or as text.</summary>
internal sealed class AnswerWriter(Stream output, TextWriter text, TextWriter error, bool isJson)
{
    // Everything beyond ASCII is escaped, and so are controls: a document is safe to show in a terminal.
    private static readonly JsonWriterOptions Options = new() { Indented = true };

    internal int Write(Answer answer)
    {
        if (isJson)
        {
            WriteDocument(answer.Document);
        }
        else
        {
            answer.Text(new Report(text, error));
            text.Flush();
            error.Flush();
        }

        return (int)answer.Code;
    }

    internal int Refuse(ExitCode code, string name, string message)
    {
        if (isJson)
        {
            WriteDocument(writer => JsonSerializer.Serialize(writer, new ErrorDocument(new ErrorBody(name, message)), CliJson.Default.ErrorDocument));
        }
        else
        {
            new Report(error).Line("toolcontracts: " + message);
            error.Flush();
        }

        return (int)code;
    }

    private void WriteDocument(Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            write(writer);
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }
}
