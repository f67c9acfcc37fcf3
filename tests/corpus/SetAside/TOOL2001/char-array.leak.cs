// rule: TOOL2001
// construct: conversion, unknown-call
// about: The characters of the secret are reversed and made a string again.
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
        Array.Reverse(characters);
        return new string(characters); // expect: TOOL2001
    }
}
