using Microsoft.CodeAnalysis;
using ToolContracts.RoslynTesting;
using ToolContracts.Shared.Classification;

namespace ToolContracts.Analyzers.Tests.Shared;

public sealed class ClassificationReaderTests
{
    private const string Source = """
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public readonly struct DataClassification(string taxonomy, string value) { public string Taxonomy => taxonomy; public string Value => value; }
            [AttributeUsage(AttributeTargets.All)]
            public class DataClassificationAttribute(DataClassification classification) : Attribute { public DataClassification Classification => classification; }
            public sealed class NoDataClassificationAttribute() : DataClassificationAttribute(default);
            public sealed class UnknownDataClassificationAttribute() : DataClassificationAttribute(default);
        }
        namespace Mine
        {
            using Microsoft.Extensions.Compliance.Classification;
            public class PiiAttribute() : DataClassificationAttribute(new("mine", "pii"));
            public class SensitiveDataAttribute() : DataClassificationAttribute(new("mine", "sensitive"));
            public class NonPublicDataAttribute() : DataClassificationAttribute(new("mine", "nonpublic"));
            public class PublicDataAttribute() : DataClassificationAttribute(new("mine", "public"));
            public class PasswordAttribute() : DataClassificationAttribute(new("mine", "password"));
            public class ShoeSizeAttribute() : PiiAttribute;
            public class Fake { [AttributeUsage(AttributeTargets.All)] public sealed class SecretDataAttribute : Attribute; }
        }
        public class Base { [ConfidentialData] public virtual string Overridden => ""; }
        public class C : Base
        {
            public string Plain = "";
            [PublicData] public string Public = "";
            [InternalData] public string Internal = "";
            [PersonalData] public string Personal = "";
            [ConfidentialData] public string Confidential = "";
            [SecretData] public string Secret = "";
            [PublicData, ConfidentialData] public string Both = "";
            public Secret<string> Wrapped = null!;
            [PublicData] public Secret<string> WrappedPublic = null!;
            public List<Secret<int>[]> Deep = [];
            public Person OfType = new();
            [InternalData] public Person OwnFirst = new();
            public Employee OfBase = new();
            public Dictionary<string, Employee?> OfElements = [];
            public Money? OfNullable;
            [Mine.Pii] public string Pii = "";
            [Mine.SensitiveData] public string Sensitive = "";
            [Mine.NonPublicData] public string NonPublic = "";
            [Mine.PublicData] public string TheirPublic = "";
            [Mine.Password] public string Password = "";
            [Mine.ShoeSize] public string ShoeSize = "";
            [Mine.Fake.SecretData] public string Fake = "";
            [Microsoft.Extensions.Compliance.Classification.NoDataClassification] public string None = "";
            [Microsoft.Extensions.Compliance.Classification.UnknownDataClassification] public string Unknown = "";
            public override string Overridden => "";
        }
        [PersonalData] public class Person;
        public class Employee : Person;
        [ConfidentialData] public struct Money;
        public record R([PersonalData] string OnParameter, [property: ConfidentialData] string OnProperty, string Neither);
        public class Methods
        {
            [return: ConfidentialData] public string Marked() => "";
            public Task<Person> OfType() => null!;
            [return: PublicData] public Task<Person> Lowered() => null!;
            [return: PublicData] public Secret<string> StillSecret() => null!;
            public void Nothing() { }
        }
        """;

    private static readonly Compilation Compilation = References.Compile(Source);

    [Theory]
    [InlineData("Plain", null)]
    [InlineData("Public", nameof(DataClassValue.Public))]
    [InlineData("Internal", nameof(DataClassValue.Internal))]
    [InlineData("Personal", nameof(DataClassValue.Personal))]
    [InlineData("Confidential", nameof(DataClassValue.Confidential))]
    [InlineData("Secret", nameof(DataClassValue.Secret))]
    [InlineData("Both", nameof(DataClassValue.Confidential))]
    [InlineData("Wrapped", nameof(DataClassValue.Secret))]
    [InlineData("WrappedPublic", nameof(DataClassValue.Secret))]
    [InlineData("Deep", nameof(DataClassValue.Secret))]
    [InlineData("OfType", nameof(DataClassValue.Personal))]
    [InlineData("OwnFirst", nameof(DataClassValue.Internal))]
    [InlineData("OfBase", nameof(DataClassValue.Personal))]
    [InlineData("OfElements", nameof(DataClassValue.Personal))]
    [InlineData("OfNullable", nameof(DataClassValue.Confidential))]
    [InlineData("Pii", nameof(DataClassValue.Personal))]
    [InlineData("Sensitive", nameof(DataClassValue.Confidential))]
    [InlineData("NonPublic", nameof(DataClassValue.Confidential))]
    [InlineData("TheirPublic", nameof(DataClassValue.Public))]
    [InlineData("Password", nameof(DataClassValue.Secret))]
    [InlineData("ShoeSize", nameof(DataClassValue.Personal))]
    [InlineData("Fake", null)]
    [InlineData("None", null)]
    [InlineData("Unknown", nameof(DataClassValue.Confidential))]
    [InlineData("Overridden", nameof(DataClassValue.Confidential))]
    public void AMemberIsClassifiedByItselfElseByItsType(string member, string? expected) =>
        Assert.Equal(expected, ClassificationReader.Of(Compilation.GetTypeByMetadataName("C")!.GetMembers(member).Single()).ToString() is { Length: > 0 } text ? text : null);

    [Theory]
    [InlineData("OnParameter", DataClassValue.Personal)]
    [InlineData("OnProperty", DataClassValue.Confidential)]
    [InlineData("Neither", null)]
    public void APositionalParameterAndItsPropertyShareTheirClass(string name, object? expected)
    {
        var record = Compilation.GetTypeByMetadataName("R")!;

        Assert.Equal(expected, ClassificationReader.Of(record.GetMembers(name).Single()));
        Assert.Equal(expected, ClassificationReader.Of(record.InstanceConstructors[0].Parameters.Single(p => p.Name == name)));
    }

    [Theory]
    [InlineData("Marked", DataClassValue.Confidential)]
    [InlineData("OfType", DataClassValue.Personal)]
    [InlineData("Lowered", DataClassValue.Public)]
    [InlineData("StillSecret", DataClassValue.Secret)]
    [InlineData("Nothing", null)]
    public void AReturnIsClassifiedByItselfElseByItsType(string method, object? expected) =>
        Assert.Equal(expected, ClassificationReader.OfReturn((IMethodSymbol)Compilation.GetTypeByMetadataName("Methods")!.GetMembers(method).Single()));

    [Fact]
    public void PersonalAndConfidentialRankAlike()
    {
        Assert.Equal(DataClassValue.Personal.Rank(), DataClassValue.Confidential.Rank());
        Assert.True(((DataClassValue?)DataClassValue.Personal).IsAbove(DataClassValue.Internal));
        Assert.False(((DataClassValue?)DataClassValue.Personal).IsAbove(DataClassValue.Confidential));
        Assert.False(((DataClassValue?)null).IsAbove(DataClassValue.Public));
    }
}
