using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Flow.Models;

/// <summary>The packed catalogue.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Libraries => [.. PackedLibrary.All.Select(static library => library.Name)];

    /// <summary>The files about what these tests reference.</summary>
    public static TheoryData<string> Referenced => [.. PackedLibrary.For(Compilation).Select(static library => library.Name).Except(NotReferenced)];

    /// <summary>Libraries of their own that are called as if they came with .NET.</summary>
    private static string[] NotReferenced { get; } = ["System.ClientModel", "System.Management.Automation"];

    private static Compilation Compilation { get; } = References.Compile(References.Everything, "class A;");

    [Fact]
    public void ThereIsOne() => Assert.True(PackedLibrary.All.Sum(static library => library.File.Rows.Length) > 500);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void AFileHasNoFault(string name) => Assert.Empty(Library(name).File.Faults);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void AFileSaysWhatItIsAbout(string name) => Assert.NotEmpty(Library(name).File.Library);

    [Theory]
    [MemberData(nameof(Referenced))]
    public void NoRowIsDead(string name) => Assert.Empty(Library(name).File.Rows.SelectMany(static row => RowCheck.Faults(row, Compilation)).Select(static fault => fault.Problem));

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

    private static PackedLibrary Library(string name) => PackedLibrary.All.Single(library => library.Name == name);
}
