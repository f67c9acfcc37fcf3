namespace ToolContracts.Shared.Classification;

/// <summary>The library's DataClass, by value. Compare by <see cref="DataClassRank.Rank"/>, never by value: two of them rank alike.</summary>
internal enum DataClassValue
{
    Public = 0,
    Internal = 1,
    Personal = 2,
    Confidential = 3,
    Secret = 4,
}
