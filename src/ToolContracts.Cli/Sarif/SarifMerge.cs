using System.Text.Json;

namespace ToolContracts.Cli.Sarif;

/// <summary>Merges SARIF files, one at a time: of each only what is new is kept. The order of the files changes nothing.</summary>
internal sealed class SarifMerge
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private readonly SortedDictionary<string, MergedRun> _runs = new(StringComparer.Ordinal);

    public int Tools => _runs.Count;

    public int Rules => _runs.Values.Sum(static run => run.Rules);

    public int Results => _runs.Values.Sum(static run => run.Results);

    public int Repeated => _runs.Values.Sum(static run => run.Repeated);

    public void Add(SarifFile file)
    {
        foreach (var run in file.Runs)
        {
            var driver = MergedRun.DriverOf(run);
            if (!_runs.TryGetValue(driver, out var merged))
            {
                _runs.Add(driver, merged = new MergedRun(driver));
            }

            merged.Add(run);
        }
    }

    public void Write(Stream output)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        foreach (var run in _runs.Values)
        {
            run.Write(writer);
            writer.Flush();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
