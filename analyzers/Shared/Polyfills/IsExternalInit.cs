namespace System.Runtime.CompilerServices;

/// <summary>Lets netstandard2.0 code use init accessors and records. Written by hand because PolySharp cannot be had.</summary>
internal static class IsExternalInit;
