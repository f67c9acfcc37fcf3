namespace ToolContracts.Threats.Tests;

/// <summary>What is read from sources, and which state follows.</summary>
public sealed class StateTests
{
    private static readonly Threat Row = new(7, "", "", new Part(Where.Build, "a", ""), new Part(Where.Host, "b", ""));

    [Theory]
    [InlineData("[Fact, Threat(7, Part = \"a\")] public void A() { } [Theory] [Threat(7, Part = \"b\")] public void B() { }", "Covered")]
    [InlineData("[Fact, Threat(7, Part = \"a\")] public void A() { }", "Partly")]
    [InlineData("[Fact] public void A() { }", "Not")]
    [InlineData("[Fact, Threat(8, Part = \"a\")] public void A() { }", "Not")]
    [InlineData("[Fact(Skip = \"no\"), Threat(7, Part = \"a\")] public void A() { }", "Not")]
    [InlineData("[Fact(Explicit = true), Threat(7, Part = \"a\")] public void A() { }", "Not")]
    [InlineData("[Fact, Threat(7, Part = \"a\")] public void A() { } [Fact, Threat(7, Part = \"b\")] public void B() { } [Fact(Skip = \"no\"), Threat(7, Part = \"b\")] public void C() { }", "Partly")]
    [InlineData("private const string Source = \"\"\"\n[Fact, Threat(7, Part = \"a\")] public void A() { }\n\"\"\";", "Not")]
    [InlineData("// [Threat(7, Part = \"a\")]\n[Fact] public void A() { }", "Not")]
    public void FollowsFromTheTests(string members, string state) => Assert.Equal(state, new Coverage(Row, Read($"public sealed class ATests {{ {members} }}")).State.ToString());

    [Fact]
    public void AClassCountsWithItsTests() => Assert.Equal(
        new Proof("A.cs", "ATests", 7, "a", null), Assert.Single(Read("[Threat(7, Part = \"a\")] public sealed class ATests { [Fact] public void A() { } }")));

    [Fact]
    public void AClassWithASkippedTestIsAGap() => Assert.Equal(
        "no", Assert.Single(Read("[Threat(7, Part = \"a\")] public sealed class ATests { [Fact] public void A() { } [Fact(Skip = \"no\")] public void B() { } }")).Gap);

    [Fact]
    public void TheOnlyPartNeedsNoName() => Assert.Equal(ThreatState.Covered, new Coverage(
        new Threat(7, "", "", new Part(Where.Host, "a", "")), Read("class ATests { [Fact, Threat(7)] public void A() { } }")).State);

    [Fact]
    public void APartThatTheRowDoesNotHaveIsSaid() => Assert.Equal(
        ["c"], new Coverage(Row, Read("class ATests { [Fact, Threat(7, Part = \"c\")] public void A() { } }")).Unknown);

    [Theory]
    [InlineData("class ATests { [Threat(7)] public void A() { } }", "A.cs: ATests.A names a threat and is no test.")]
    [InlineData("[Threat(7)] class ATests { public void A() { } }", "A.cs: ATests names a threat and has no test.")]
    [InlineData("abstract class ATests { [Fact, Threat(7)] public void A() { } }", "A.cs: ATests names a threat, is abstract, and no class of tests derives from it.")]
    public void WhatShowsNothingIsSaid(string source, string problem)
    {
        List<string> problems = [];
        new Sources().Add("A.cs", source).Proofs(problems);
        Assert.Equal(problem, Assert.Single(problems));
    }

    [Fact]
    public void AnAbstractClassCountsWhereAnotherDerivesFromIt() => Assert.Single(
        Read("abstract class ATests { [Fact, Threat(7)] public void A() { } } sealed class BTests() : ATests(1);"));

    private static List<Proof> Read(string source)
    {
        List<string> problems = [];
        var proofs = new Sources().Add("A.cs", source).Proofs(problems);
        Assert.Empty(problems);
        return proofs;
    }
}
