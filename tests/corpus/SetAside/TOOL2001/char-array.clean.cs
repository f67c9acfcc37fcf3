// rule: TOOL2001
// construct: conversion, unknown-call
// about: The characters of the secret are cleared, and a new string is made of stars.
using Microsoft.Extensions.Configuration;

[Toolset("tapes", Owner = "platform-team")]
internal sealed partial class TapeTools(IConfiguration configuration)
{
    /// <summary>Tells about the tape's encryption.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Tape()
    {
        var characters = (configuration["Tape:EncryptionKey"] ?? "").ToCharArray();
        var stars = new string('*', characters.Length);
        Array.Clear(characters);
        return stars;
    }
}
