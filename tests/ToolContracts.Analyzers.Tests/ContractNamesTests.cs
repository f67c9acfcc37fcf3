using System.Reflection;
using System.Text.RegularExpressions;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;
using ToolContracts.Shared.Limits;

namespace ToolContracts.Analyzers.Tests;

/// <summary>What the Roslyn components know of the library by name is there.</summary>
public sealed class ContractNamesTests
{
    private static readonly Assembly Library = typeof(ToolAttribute).Assembly;

    public static TheoryData<string> Types =>
        [.. typeof(ContractNames).GetFields()
            .Where(static one => one.Name is not (nameof(ContractNames.Namespace) or nameof(ContractNames.ToolsetMetadataName) or nameof(ContractNames.ToolMetadataName)))
            .Select(static one => (string)one.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void EachTypeIsThere(string name) => Assert.NotNull(Library.GetType(ContractNames.Namespace + "." + name));

    [Fact]
    public void ToolsAndToolsetsAreFoundByTheirMetadataNames()
    {
        Assert.Equal(ContractNames.ToolsetMetadataName, typeof(ToolsetAttribute).FullName);
        Assert.Equal(ContractNames.ToolMetadataName, typeof(ToolAttribute).FullName);
    }

    [Fact]
    public void EachAttributeOfTheLibraryIsKnown() => Assert.Equal(
        Library.GetExportedTypes().Where(static type => type.IsSubclassOf(typeof(Attribute))).Select(static type => type.Name).Order(StringComparer.Ordinal),
        Types.Select(static row => row.Data).Where(static name => name.EndsWith("Attribute", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(typeof(ToolsetAttribute), "Version", typeof(string))]
    [InlineData(typeof(ToolsetAttribute), "Owner", typeof(string))]
    [InlineData(typeof(SideEffectAttribute), "Impact", typeof(Impact))]
    [InlineData(typeof(RequiresPermissionAttribute), "Resource", typeof(string))]
    [InlineData(typeof(RequiresApprovalAttribute), "Preview", typeof(string))]
    [InlineData(typeof(RequiresApprovalAttribute), "Summary", typeof(string))]
    [InlineData(typeof(IdempotentAttribute), "Key", typeof(string))]
    [InlineData(typeof(SandboxAttribute), "Network", typeof(bool))]
    public void EachPropertyThatIsReadByNameCanBeSet(Type attribute, string property, Type type)
    {
        var found = attribute.GetProperty(property);

        Assert.Equal(type, found?.PropertyType);
        Assert.NotNull(found?.SetMethod);
    }

    [Theory]
    [InlineData(typeof(ToolsetAttribute), "name")]
    [InlineData(typeof(ToolAttribute), "name")]
    [InlineData(typeof(SideEffectAttribute), "effect")]
    [InlineData(typeof(RequiresPermissionAttribute), "action")]
    [InlineData(typeof(RequiresApprovalAttribute), "role")]
    [InlineData(typeof(ApprovalExemptAttribute), "reason")]
    [InlineData(typeof(NotIdempotentAttribute), "reason")]
    [InlineData(typeof(CompensatedByAttribute), "method")]
    [InlineData(typeof(BudgetAttribute), "unit", "amount")]
    [InlineData(typeof(EgressAttribute), "hosts")]
    [InlineData(typeof(FromCallerAttribute), "part")]
    public void EachPositionalArgumentIsWhereItIsRead(Type attribute, params string[] parameters) =>
        Assert.Contains(attribute.GetConstructors(), constructor => constructor.GetParameters().Select(static parameter => parameter.Name).SequenceEqual(parameters));

    [Fact]
    public void EachNumberWithARangeCanBeSetAndNoneIsWithout()
    {
        var ranged = LimitRanges.All.Select(static range => (range.Attribute, range.Property)).ToArray();
        var settable = Library.GetExportedTypes().Where(static type => type.IsSubclassOf(typeof(Attribute)))
            .SelectMany(static type => type.GetProperties().Where(static property => property.PropertyType == typeof(int) && property.SetMethod is not null)
                .Select(property => (type.Name, property.Name)));

        Assert.Equal(settable.Order(), ranged.Order());
    }

    [Fact]
    public void EnumsHaveTheValuesThatAreRead()
    {
        Assert.Equal(Values<SideEffect>(), Values<SideEffectValue>());
        Assert.Equal(Values<Impact>(), Values<ImpactValue>());
        Assert.Equal(Values<Contracts.DataClass>(), Values<DataClassValue>());
    }

    [Fact]
    public void NoOtherNameOfAPropertyIsReadInTheRules()
    {
        var read = new Regex("""\.(Text|Number|Flag)\("(\w+)"\)""");
        var known = typeof(ToolAttribute).Assembly.GetExportedTypes().Where(static type => type.IsSubclassOf(typeof(Attribute)))
            .SelectMany(static type => type.GetProperties()).Select(static property => property.Name).ToHashSet();
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Contracts.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        // What reads shapes knows the attributes of System.Text.Json and DataAnnotations, not the library's.
        var names = Directory.EnumerateFiles(Path.Combine(root, "analyzers"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(Path.GetDirectoryName(file)) is not ("Shapes" or "Constraining"))
            .SelectMany(file => read.Matches(File.ReadAllText(file)).Select(static match => match.Groups[2].Value)).ToHashSet();
        Assert.NotEmpty(names);
        Assert.Empty(names.Except(known));
    }

    private static IEnumerable<(string Name, int Value)> Values<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(static value => (value.ToString(), Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)));
}
