// rule: TOOL4004
// construct: conversion, local-function
// about: The local function compares the text and gives one of two constants.
using System.Security.Principal;

namespace Kiosk;

[Toolset("kiosk")]
public sealed partial class KioskTools
{
    /// <summary>Tells what a visitor may see.</summary>
    /// <param name="badge">The visitor's badge.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Rights(string badge)
    {
        var identity = new GenericIdentity(NameOf(badge));
        return identity.IsAuthenticated ? "the exhibition" : "the hall";

        static string NameOf(string badge)
        {
            var parts = badge.Split('/');
            return parts[0] == "staff" ? "staff" : "";
        }
    }
}
