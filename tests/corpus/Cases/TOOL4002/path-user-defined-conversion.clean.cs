// rule: TOOL4002
// construct: conversion, record
// about: The type's implicit conversion to text gives back the last part only.
namespace Choreography;

internal readonly record struct DanceName(string Raw)
{
    public static implicit operator string(DanceName name) => Path.GetFileName(name.Raw);
}

[Toolset("dances")]
public sealed partial class DanceTools
{
    /// <summary>Reads the steps of a dance.</summary>
    /// <param name="dance">The dance's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Steps(string dance)
    {
        string file = new DanceName(dance);
        return File.ReadAllText("/srv/dances/" + file);
    }
}
