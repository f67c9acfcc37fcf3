// rule: TOOL2001
// construct: conversion
// about: A type that wraps the key converts to a mask.
using Microsoft.Extensions.Configuration;

[Toolset("rates", Owner = "platform-team")]
internal sealed partial class RateTools(IConfiguration configuration)
{
    /// <summary>Tells which key the currency rates are loaded with.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Key()
    {
        var key = new ApiKey(configuration["Rates:ApiKey"] ?? "");
        string shown = key;
        return shown;
    }
}

internal readonly struct ApiKey(string value)
{
    private readonly string _value = value;

    public static implicit operator string(ApiKey key) => new('*', key._value.Length);
}
