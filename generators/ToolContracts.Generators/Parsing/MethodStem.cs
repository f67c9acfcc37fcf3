namespace ToolContracts.Generators.Parsing;

/// <summary>What the names of a tool's generated types begin with.</summary>
internal static class MethodStem
{
    private const string Suffix = "Async";

    /// <summary>The method's name less <c>Async</c>.</summary>
    public static string Of(string method) =>
        method.Length > Suffix.Length && method.EndsWith(Suffix, StringComparison.Ordinal) ? method.Substring(0, method.Length - Suffix.Length) : method;
}
