using Microsoft.CodeAnalysis;
using ToolContracts.RoslynTesting;
using ToolContracts.Shared;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Analyzers.Tests.Shared;

public sealed class TemplateResolverTests
{
    private const string Source = """
        [Toolset("t")]
        public sealed partial class T
        {
            [Tool]
            private void Run(
                string name, int count, int? perhaps, DateOnly day, TimeSpan span, Guid id, bool flag, Colour colour, List<string> names, Request request,
                Request? maybe, Untrusted<string> raw, Untrusted<Request> rawRequest, Secret<string> key, [SecretData] string code, [PersonalData] string mail,
                [PublicData] Vip open, Vip vip, Derived derived, WithVip withVip, [ModelHidden] string hidden, Caller caller, [FromCaller] string tenant,
                [Injected] IServiceProvider services, ToolCallContext context, CancellationToken cancellationToken, Nowhere nowhere, decimal amount, Node node) { }
        }
        public enum Colour { Red }
        public interface INamed { string Title { get; } }
        public interface IBoth : INamed { int Size { get; } }
        public abstract record Base(string Inherited);
        public record Request(string From, decimal Amount, [ConfidentialData] string Iban, [property: SecretData] string Pin, [ModelHidden] string? Note, IBoth Thing, Money? Limit) : Base("")
        {
            internal string Own => "";
            private string Mine => "";
            public static string Shared => "";
            public string this[int i] => "";
            public string Written { set { } }
            public string Field = "";
        }
        public readonly record struct Money(decimal Value, string Currency);
        [PersonalData] public class Vip { public string Name { get; set; } = ""; }
        public class Derived : Vip { public string Other { get; set; } = ""; }
        public class WithVip { public List<Vip> Vips { get; set; } = []; public int Count { get; set; } }
        public class Node { public string Name { get; set; } = ""; public Node? Next { get; set; } }
        """;

    private static readonly ToolDeclaration Tool = Read();

    [Theory]
    [InlineData("{name}", "name:String")]
    [InlineData("{request.From}", "request.From:String")]
    [InlineData("{request.Inherited}", "request.Inherited:String")]
    [InlineData("{request.Own}", "request.Own:String")]
    [InlineData("{request.Field}", "request.Field:String")]
    [InlineData("{request.Thing.Title}", "request.Thing.Title:String")]
    [InlineData("{request.Limit.Currency}", "request.Limit.Currency:String")]
    [InlineData("{maybe.From}", "maybe.From:String")]
    [InlineData("{perhaps}", "perhaps:Nullable`1")]
    [InlineData("{raw}", "raw:Untrusted`1")]
    [InlineData("{rawRequest.From}", "rawRequest.From:String")]
    [InlineData("{caller.Tenant}", "caller.Tenant:String")]
    [InlineData("{caller.OnBehalfOf}", "caller.OnBehalfOf:String")]
    [InlineData("{tenant}", "tenant:String")]
    [InlineData("{day:yyyy-MM-dd}", "day:DateOnly")]
    [InlineData("{amount:0.00}", "amount:Decimal")]
    [InlineData("{id:N}", "id:Guid")]
    [InlineData("{colour}", "colour:Colour")]
    public void AResourceNamesText(string template, string expected)
    {
        var hole = Resolve(template, TemplateUse.Resource);

        Assert.Null(hole.Problem);
        Assert.Equal(expected, string.Join('.', hole.Members.Select(m => m.Name).Prepend(hole.Parameter!.Name)) + ":" + hole.Type!.MetadataName);
        Assert.True(hole.IsText);
    }

    [Theory]
    [InlineData("{Name}", "Missing:Name")]
    [InlineData("{request.from}", "Missing:from")]
    [InlineData("{request.From.Nothing}", "Missing:Nothing")]
    [InlineData("{request.Mine}", "Missing:Mine")]
    [InlineData("{request.Shared}", "Missing:Shared")]
    [InlineData("{request.Item}", "Missing:Item")]
    [InlineData("{request.Written}", "Missing:Written")]
    [InlineData("{request.ToString}", "Missing:ToString")]
    [InlineData("{perhaps.Value}", "Missing:Value")]
    [InlineData("{key}", "Secret:key")]
    [InlineData("{code}", "Secret:code")]
    [InlineData("{code.Length}", "Secret:code")]
    [InlineData("{request.Pin}", "Secret:Pin")]
    [InlineData("{request.Iban}", "AboveInternal:Iban")]
    [InlineData("{request.Note}", "Hidden:Note")]
    [InlineData("{hidden}", "Hidden:hidden")]
    [InlineData("{mail}", "AboveInternal:mail")]
    [InlineData("{vip.Name}", "AboveInternal:vip")]
    [InlineData("{open.Name}", "AboveInternal:Name")]
    [InlineData("{derived.Other}", "AboveInternal:derived")]
    [InlineData("{services}", "Injected:services")]
    [InlineData("{context.CallId}", "Injected:context")]
    [InlineData("{cancellationToken}", "Injected:cancellationToken")]
    [InlineData("{caller}", "NoText:caller")]
    [InlineData("{caller.Claims}", "NoText:Claims")]
    [InlineData("{names}", "NoText:names")]
    [InlineData("{request}", "NoText:request")]
    [InlineData("{name:N}", "BadFormat:N")]
    [InlineData("{flag:G}", "BadFormat:G")]
    [InlineData("{count:}", "BadFormat:")]
    [InlineData("{count:Q}", "BadFormat:Q")]
    [InlineData("{count:R}", "BadFormat:R")]
    [InlineData("{amount:D}", "BadFormat:D")]
    [InlineData("{day:HH}", "BadFormat:HH")]
    [InlineData("{day:q}", "BadFormat:q")]
    [InlineData("{span:hh:mm}", "BadFormat:hh:mm")]
    [InlineData("{id:Z}", "BadFormat:Z")]
    [InlineData("{colour:N}", "BadFormat:N")]
    public void AResourceNamesNothingElse(string template, string expected) => AssertProblem(template, TemplateUse.Resource, expected);

    [Theory]
    [InlineData("{names}")]
    [InlineData("{node}")]
    [InlineData("{request.Thing}")]
    [InlineData("{tenant}")]
    public void AKeyTakesWholeValues(string template) => Assert.Null(Resolve(template, TemplateUse.Key).Problem);

    [Theory]
    [InlineData("{request}", "Secret:request.Pin")]
    [InlineData("{withVip}", "AboveInternal:withVip.Vips")]
    [InlineData("{caller}", "NoText:caller")]
    [InlineData("{names:N}", "BadFormat:N")]
    public void AKeyTakesNoWholeValueWithAClassifiedMember(string template, string expected) => AssertProblem(template, TemplateUse.Key, expected);

    [Theory]
    [InlineData("{tenant}", "FromCaller:tenant")]
    [InlineData("{caller.Actor}", "FromCaller:caller")]
    public void ASummaryShowsArgumentsOnly(string template, string expected) => AssertProblem(template, TemplateUse.Summary, expected);

    [Theory]
    [InlineData("{amount}", null)]
    [InlineData("{count}", null)]
    [InlineData("{perhaps}", null)]
    [InlineData("{name}", "NoNumber:name")]
    [InlineData("{request}", "NoNumber:request")]
    [InlineData("{tenant}", "FromCaller:tenant")]
    public void AnAmountIsANumber(string template, string? expected) => AssertProblem(template, TemplateUse.Amount, expected);

    [Theory]
    [InlineData("{nowhere}")]
    [InlineData("{nowhere.Name}")]
    public void WhatTheCompilerReportsIsNotReportedAgain(string template) => Assert.Null(Resolve(template, TemplateUse.Resource).Problem);

    private static void AssertProblem(string template, TemplateUse use, string? expected)
    {
        var hole = Resolve(template, use);
        Assert.Equal(expected, hole.Problem is null ? null : $"{hole.Problem}:{hole.ProblemDetail}");
    }

    private static ResolvedHole Resolve(string template, TemplateUse use) => TemplateResolver.Resolve(Template.Parse(template).Holes.Single(), Tool, use);

    private static ToolDeclaration Read() => ContractReader.ReadToolset(References.Compile(Source).GetTypeByMetadataName("T")!)!.Tools.Single();
}
