// rule: TOOL4002
// construct: conversion, pattern
// about: The model's text names the type that is loaded and made.
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
        var exporter = (IExporter)Activator.CreateInstance(Type.GetType("Exports." + format + "Exporter", throwOnError: true)!)!; // expect: TOOL4002
        return exporter.Export(year);
    }
}
