// rule: TOOL4002
// construct: conversion, type-cut
// about: A slice of the model's text is turned back into a text and opened.
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
        var part = slice.ToString();
        return File.ReadAllText($"/srv/stamps/{part}.txt"); // expect: TOOL4002
    }
}
