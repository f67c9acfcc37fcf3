using ToolContracts.Shared.Templates;

namespace ToolContracts.Analyzers.Tests.Shared;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("{{}}")]
    [InlineData("a }} b {{ c")]
    public void TextWithoutHolesIsOneLiteral(string text)
    {
        var template = Template.Parse(text);

        Assert.Null(template.Fault);
        Assert.Empty(template.Holes);
        Assert.Equal(text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), string.Concat(template.Parts.Select(p => p.Text)));
        Assert.True(template.Parts.Length <= 1);
    }

    [Theory]
    [InlineData("{a}", "a", null)]
    [InlineData("{a.B.c}", "a.B.c", null)]
    [InlineData("{_1}", "_1", null)]
    [InlineData("{größe}", "größe", null)]
    [InlineData("{a:yyyy-MM-dd}", "a", "yyyy-MM-dd")]
    [InlineData("{a:hh:mm}", "a", "hh:mm")]
    [InlineData("{a:}", "a", "")]
    [InlineData("{{{a}}}", "a", null)]
    [InlineData("x{{{a}", "a", null)]
    [InlineData("{a}}}", "a", null)]
    public void AHoleIsAPathWithAFormat(string text, string path, string? format)
    {
        var template = Template.Parse(text);

        Assert.Null(template.Fault);
        var hole = Assert.Single(template.Holes);
        Assert.Equal(path, string.Join('.', hole.Path));
        Assert.Equal(format, hole.Format);
    }

    [Fact]
    public void PartsKeepTheirOrder()
    {
        var template = Template.Parse("tenant/{tenantId}/{{x}}/{request.From}!");

        Assert.Equal(["tenant/", "tenantId", "/{x}/", "request.From", "!"], template.Parts.Select(p => p.Text));
        Assert.Equal([false, true, false, true, false], template.Parts.Select(p => p.IsHole));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{a..b}")]
    [InlineData("{a.}")]
    [InlineData("{.a}")]
    [InlineData("{ a }")]
    [InlineData("{a b}")]
    [InlineData("{1a}")]
    [InlineData("{a,10}")]
    [InlineData("{a[0]}")]
    [InlineData("{a()}")]
    [InlineData("{@a}")]
    [InlineData("{a?.b}")]
    [InlineData("{:x}")]
    public void AHoleThatIsNoPathIsAFault(string text) => Assert.Contains("not a name or a path of names", Template.Parse(text).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("{")]
    [InlineData("x {a")]
    [InlineData("{a}{b")]
    [InlineData("{{{")]
    public void AnOpenBraceThatIsNotClosedIsAFault(string text) => Assert.Contains("not closed", Template.Parse(text).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("}")]
    [InlineData("a}b")]
    [InlineData("{a}}")]
    [InlineData("}}}")]
    public void ACloseBraceWithoutAnOpenOneIsAFault(string text) => Assert.Contains("without a '{'", Template.Parse(text).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("{a:{b}}")]
    [InlineData("{a:{b}}}")]
    [InlineData("{a:{{b}")]
    public void AFormatHasNoBraces(string text) => Assert.Contains("brace in it", Template.Parse(text).Fault, StringComparison.Ordinal);

    [Fact]
    public void WhatCameBeforeAFaultIsThere() => Assert.Equal("a", Assert.Single(Template.Parse("{a}/{").Holes).Text);
}
