using ToolContracts.Contracts;

namespace ToolContracts.Results;

/// <summary>Where classified data stands in a result's JSON, in bytes. A member's span begins with its name, and with the comma before that.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="ValueStart">The first byte of the value.</param>
/// <param name="End">The byte after the last.</param>
/// <param name="Class">Its class.</param>
/// <param name="May">What may stand in its place without a break of the output schema.</param>
internal readonly record struct ClassifiedSpan(int Start, int ValueStart, int End, DataClass Class, Redactable May)
{
    /// <summary>Marks a result as a whole, of which nothing may be shown but all.</summary>
    public static ClassifiedSpan Whole(int length, DataClass dataClass) => new(0, 0, length, dataClass, Redactable.None);
}
