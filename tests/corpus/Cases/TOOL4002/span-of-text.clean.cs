// rule: TOOL4002
// construct: conversion, type-cut
// about: The slice is parsed as a number.
namespace Philately;

[Toolset("stamps")]
public sealed partial class StampTools
{
    /// <summary>Describes a stamp.</summary>
    /// <param name="mark">The stamp's mark, a country and a number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(string mark)
    {
        ReadOnlySpan<char> slice = mark.AsSpan(2);
        var part = int.Parse(slice, System.Globalization.CultureInfo.InvariantCulture);
        return File.ReadAllText($"/srv/stamps/{part}.txt");
    }
}
