using ToolContracts.Ledger;

namespace ToolContracts.Tests.Ledger;

public sealed class ResourcePatternTests
{
    [Theory]
    [InlineData("account/7", "account/7")]
    [InlineData("account/*", "account/7")]
    [InlineData("*/7", "account/7")]
    [InlineData("account/**", "account/7")]
    [InlineData("account/**", "account/7/statement/2026")]
    [InlineData("**", "account")]
    [InlineData("**", "account/7/statement")]
    [InlineData("account/*/statement/**", "account/7/statement/2026")]
    public void CoversWholeSegments(string pattern, string resource) => Assert.True(ResourcePattern.Parse(pattern).Matches(resource));

    [Theory]
    [InlineData("account/7", "account/70")]
    [InlineData("account/7", "account")]
    [InlineData("account/7", "account/7/statement")]
    [InlineData("account/*", "account/7/statement")]
    [InlineData("account/*", "account")]
    [InlineData("account/**", "account")]
    [InlineData("account/**", "accounts/7")]
    [InlineData("account/*", "accounting/7")]
    public void DoesNotCoverMoreOrLessThanWholeSegments(string pattern, string resource) =>
        Assert.False(ResourcePattern.Parse(pattern).Matches(resource));

    [Theory]
    [InlineData("account/DE", "account/de")]
    [InlineData("Account/7", "account/7")]
    public void CaseMatters(string pattern, string resource) => Assert.False(ResourcePattern.Parse(pattern).Matches(resource));

    [Theory]
    [InlineData("account/a%2Fb", "account/a%2fb", true)]
    [InlineData("account/a b", "account/a%20b", true)]
    [InlineData("account/%41", "account/A", true)]
    [InlineData("account/%C3%A9", "account/é", true)]
    [InlineData("account/%C3%A9", "account/e%CC%81", false)]
    [InlineData("account/%2A", "account/*", true)]
    [InlineData("account/%2A", "account/7", false)]
    [InlineData("account/%2A%2A", "account/7/8", false)]
    public void SegmentsAreComparedDecoded(string pattern, string resource, bool covered) =>
        Assert.Equal(covered, ResourcePattern.Parse(pattern).Matches(resource));

    [Theory]
    [InlineData("account/a/b", "account/a%2Fb")]
    [InlineData("account/*/b", "account/a%2Fb")]
    public void AnEncodedSlashDoesNotDivideSegments(string pattern, string resource) =>
        Assert.False(ResourcePattern.Parse(pattern).Matches(resource));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("account/")]
    [InlineData("/account")]
    [InlineData("account//7")]
    [InlineData("account/%")]
    [InlineData("account/%4")]
    [InlineData("account/%zz")]
    [InlineData("account/%C3")]
    [InlineData("account/%C0%AF")]
    [InlineData("account/%ED%A0%80")]
    public void AnEmptySegmentOrAMalformedEncodingIsNoResource(string resource)
    {
        Assert.False(ResourcePattern.IsResource(resource));
        Assert.False(ResourcePattern.Parse("account/*").Matches(resource));
        Assert.False(ResourcePattern.Everything.Matches(resource));
    }

    [Theory]
    [InlineData(null, "not empty")]
    [InlineData("", "not empty")]
    [InlineData("a//b", "empty segment")]
    [InlineData("/a", "empty segment")]
    [InlineData("a/", "empty segment")]
    [InlineData("a/**/b", "not the last")]
    [InlineData("a/b*", "part of a segment")]
    [InlineData("a/***", "part of a segment")]
    [InlineData("a/%G0", "malformed")]
    [InlineData("a/%FF", "malformed")]
    public void AMalformedPatternIsRefusedWithItsReason(string? text, string reason)
    {
        Assert.False(ResourcePattern.TryParse(text, out var pattern, out var fault));
        Assert.Null(pattern);
        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyTwoStarsAloneAreEverything()
    {
        Assert.True(ResourcePattern.Parse("**").IsEverything);
        Assert.False(ResourcePattern.Parse("*").IsEverything);
        Assert.False(ResourcePattern.Parse("a/**").IsEverything);
    }
}
