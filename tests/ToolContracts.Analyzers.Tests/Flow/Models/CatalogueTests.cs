using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Flow.Models;

/// <summary>The packed catalogue.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Libraries => [.. PackedLibrary.All.Select(static library => library.Name)];

    /// <summary>Where the types of rows are that <c>tests/catalogue</c> has no reference for: too large, or not to be had everywhere.</summary>
    public static TheoryData<string> NotReferenced =>
    [
        "Amazon.SecretsManager.",
        "Amazon.SimpleEmail.",
        "Amazon.SimpleEmailV2.",
        "Amazon.SimpleNotificationService.",
        "Google.Cloud.PubSub.",
        "Google.Cloud.SecretManager.",
        "System.Management.Automation.",
        "Twilio.",
    ];

    private static Compilation Compilation { get; } = References.Compile(References.Everything, "class A;");

    /// <summary>All that rows are about, but <see cref="NotReferenced"/>.</summary>
    private static Compilation Referenced { get; } = References.Compile(
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "catalogue.references.txt")).Select(static path => MetadataReference.CreateFromFile(path))], "class A;");

    [Fact]
    public void ThereIsOne() => Assert.True(PackedLibrary.All.Sum(static library => library.File.Rows.Length) > 500);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void AFileHasNoFault(string name) => Assert.Empty(Library(name).File.Faults);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void AFileSaysWhatItIsAbout(string name) => Assert.NotEmpty(Library(name).File.Library);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void NoRowIsDead(string name) =>
        Assert.Empty(Library(name).File.Rows.Where(static row => !IsAbout(row, NotReferenced)).SelectMany(static row => RowCheck.Faults(row, Referenced)).Select(static fault => fault.Problem));

    [Theory]
    [MemberData(nameof(NotReferenced))]
    public void ThereAreRowsAboutWhatIsNotReferenced(string start) =>
        Assert.Contains(PackedLibrary.All.SelectMany(static library => library.File.Rows), row => IsAbout(row, [start]));

    [Theory]
    [InlineData("System.Linq")]
    [InlineData("ToolContracts")]
    [InlineData("Microsoft.Extensions.Logging")]
    [InlineData("Microsoft.Win32")]
    public void TheLibrariesThatTestsHaveAreAmongThem(string name) => Assert.Contains(name, PackedLibrary.For(Compilation).Select(static library => library.Name));

    [Fact]
    public void AFileAboutAnotherLibraryIsNotRead() => Assert.DoesNotContain("Stripe", PackedLibrary.For(Compilation).Select(static library => library.Name));

    [Fact]
    public void AFileIsReadWhereTheCodeHasItsNamespace() =>
        Assert.Contains("Stripe", PackedLibrary.For(References.Compile("namespace Stripe { class Client; }")).Select(static library => library.Name));

    private static bool IsAbout(ModelRow row, IEnumerable<TheoryDataRow<string>> starts) =>
        starts.Any(start => row.Types.Any(type => type.Text.StartsWith(start.Data, StringComparison.Ordinal)));

    private static PackedLibrary Library(string name) => PackedLibrary.All.Single(library => library.Name == name);
}
