// rule: TOOL4002
// construct: conversion, pattern
// about: The model's text is switched to types that are known when the program is compiled.
namespace Exports;

public interface IExporter
{
    string Export(int year);
}

public sealed class CsvExporter : IExporter
{
    public string Export(int year) => $"year;{year}";
}

[Toolset("exports")]
public sealed partial class ExportTools
{
    /// <summary>Exports the figures of a year.</summary>
    /// <param name="format">The format.</param>
    /// <param name="year">The year.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Export(string format, int year)
    {
        var type = format switch { "Csv" => typeof(CsvExporter), _ => throw new ToolFailedException("unknown-format", ToolFailure.NotStarted) };
        var exporter = (IExporter)Activator.CreateInstance(type)!;
        return exporter.Export(year);
    }
}
