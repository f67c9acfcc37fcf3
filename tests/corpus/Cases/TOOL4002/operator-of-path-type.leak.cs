// rule: TOOL4002
// construct: conversion, record
// about: The project's own path type joins with an operator, and its text is opened.
namespace Masonry;

internal readonly record struct Folder(string Full)
{
    public static Folder operator /(Folder folder, string part) => new(folder.Full + "/" + part);
}

[Toolset("masonry")]
public sealed partial class MasonryTools
{
    private static readonly Folder Root = new("/srv/masonry");

    /// <summary>Counts the stones of a wall.</summary>
    /// <param name="wall">The wall's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Stones(string wall)
    {
        var file = Root / "walls" / wall;
        return File.ReadLines(file.Full).Count(); // expect: TOOL4002
    }
}
