using System.Globalization;
using Xunit.v3;

namespace ToolContracts.Threats;

/// <summary>
/// Says that a test, or each test of a class, proves a part of a row of docs/threats.md. Rows and parts are in tests/ToolContracts.Threats.Tests/ThreatTable.cs;
/// the page is written from where this attribute stands.
/// </summary>
/// <param name="number">Number of the row.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ThreatAttribute(int number) : Attribute, ITraitAttribute
{
    /// <summary>Name of the part; null where the row has one only.</summary>
    public string? Part { get; init; }

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Threat", number.ToString(CultureInfo.InvariantCulture))];
}
