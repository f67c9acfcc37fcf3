// rule: TOOL2001
// construct: conversion
// about: An operator of the case's own joins the secret into a line.
[Toolset("lines", Owner = "platform-team")]
internal sealed partial class LineTools
{
    /// <summary>Describes the telephone line.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Line()
    {
        var line = new Entry("sip.example") + (Environment.GetEnvironmentVariable("SIP_SECRET") ?? "");
        return line.Text; // expect: TOOL2001
    }
}

internal sealed class Entry(string text)
{
    public string Text { get; } = text;

    public static Entry operator +(Entry entry, string part) => new(entry.Text + ";" + part);
}
