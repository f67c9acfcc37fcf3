namespace ToolContracts.Generators.Tests.Schemas;

public sealed class CollectionTests
{
    [Theory]
    [InlineData("bool[]")]
    [InlineData("List<bool>")]
    [InlineData("IList<bool>")]
    [InlineData("ICollection<bool>")]
    [InlineData("IEnumerable<bool>")]
    [InlineData("IReadOnlyList<bool>")]
    [InlineData("IReadOnlyCollection<bool>")]
    [InlineData("ImmutableArray<bool>")]
    [InlineData("ImmutableList<bool>")]
    public void AListIsAnArray(string type) => Assert.Equal("""{"type":"array","items":{"type":"boolean"}}""", Toolsets.Parameter(type + " a"));

    [Theory]
    [InlineData("HashSet<bool>")]
    [InlineData("ISet<bool>")]
    [InlineData("IReadOnlySet<bool>")]
    [InlineData("ImmutableHashSet<bool>")]
    [InlineData("FrozenSet<bool>")]
    public void ASetIsAnArrayOfUniqueItems(string type) =>
        Assert.Equal("""{"type":"array","items":{"type":"boolean"},"uniqueItems":true}""", Toolsets.Parameter(type + " a"));

    [Theory]
    [InlineData("Dictionary")]
    [InlineData("IDictionary")]
    [InlineData("IReadOnlyDictionary")]
    [InlineData("ImmutableDictionary")]
    [InlineData("FrozenDictionary")]
    public void ADictionaryIsAnObjectOfItsValues(string type) =>
        Assert.Equal("""{"type":"object","additionalProperties":{"type":"boolean"}}""", Toolsets.Parameter(type + "<string, bool> a"));

    [Theory]
    [InlineData("Guid", "pattern")]
    [InlineData("int", "pattern")]
    [InlineData("ulong", "pattern")]
    [InlineData("DayOfWeek", "enum")]
    public void AKeyHasTheNamesOfItsType(string key, string keyword)
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Parameter($"Dictionary<{key}, bool> a"));
        Assert.True(schema.RootElement.GetProperty("propertyNames").TryGetProperty(keyword, out _));
    }

    [Fact]
    public void CollectionsNestWithTheirNulls() => Assert.Equal(
        """{"type":["array","null"],"items":{"type":["object","null"],"additionalProperties":{"type":"array","items":{"type":["string","null"]}}}}""",
        Toolsets.Parameter("List<Dictionary<string, string?[]>?>? a"));
}
