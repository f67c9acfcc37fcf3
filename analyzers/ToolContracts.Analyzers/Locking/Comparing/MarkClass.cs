using ToolContracts.Shared.Classification;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>Classes among the marks.</summary>
internal static class MarkClass
{
    /// <summary>Rank of a mark that is a class; null where it is another.</summary>
    public static int? Rank(string mark) => Enum.TryParse<DataClassValue>(mark, out var value) && value.ToString() == mark ? value.Rank() : null;
}
