using System.Globalization;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Lengths of texts, or sizes of lists, that stand in the description.</summary>
/// <param name="name">Name of the class.</param>
/// <param name="reason">Why.</param>
/// <param name="counted">What stands behind <c>min</c> and <c>max</c> in the keywords.</param>
/// <param name="codes">The binder's codes.</param>
internal sealed class SaidCounts(string name, string reason, string counted, params string[] codes) : SaidClass(name, reason, codes, ["min" + counted, "max" + counted])
{
    protected override bool IsLeftToWords(IReadOnlyList<SchemaNode> schemas, IReadOnlyList<SchemaNode> shown) => new[] { "min", "max" }
        .SelectMany(end => schemas.Select(schema => schema.Count(end + counted)).Except(shown.Select(schema => schema.Count(end + counted))))
        .Any(count => count is { } number && Says(shown, number.ToString(CultureInfo.InvariantCulture)));
}
