using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1017.</summary>
public sealed class IdentityComesFromTheCallerFixTests
{
    [Theory]
    [InlineData("string [|tenantId|]", "[FromCaller] string tenantId")]
    [InlineData("string [|actor|]", "[FromCaller] string actor")]
    [InlineData("string [|onBehalfOf|]", "[FromCaller] string onBehalfOf")]
    [InlineData("int a, string [|currentUserId|]", "int a, [FromCaller(\"actor\")] string currentUserId")]
    [InlineData("string [|tenant_id|]", "[FromCaller(\"tenant\")] string tenant_id")]
    [InlineData("string? [|myTenant|] = null", "[FromCaller(\"tenant\")] string? myTenant = null")]
    [InlineData("[System.ComponentModel.Description(\"x\")] string [|caller|]", "[FromCaller(\"actor\")][System.ComponentModel.Description(\"x\")] string caller")]
    public Task HasTheHostFillIt(string marked, string expected) =>
        CodeFixVerifier<IdentityComesFromTheCaller, IdentityComesFromTheCallerFix>.VerifyAsync(Tool(marked), Tool(expected));

    [Fact]
    public Task FixesAllOfADocument() => CodeFixVerifier<IdentityComesFromTheCaller, IdentityComesFromTheCallerFix>.VerifyFixAllAsync(
        Tool("string [|tenant|], string note, string [|actorId|]"), Tool("[FromCaller] string tenant, string note, [FromCaller] string actorId"));

    [Theory]
    [InlineData("Guid [|tenantId|]")]
    [InlineData("string [|callerRole|]")]
    [InlineData("string [|impersonate|]")]
    [InlineData("Request [|request|]")]
    [InlineData("string [|tenant|], string note", "[RequiresApproval(\"a\", Summary = \"{tenant} {note}\")]")]
    public Task OffersNothingThatIsNotCertain(string parameters, string attribute = "") =>
        CodeFixVerifier<IdentityComesFromTheCaller, IdentityComesFromTheCallerFix>.VerifyNoFixAsync(Tool(parameters, attribute));

    private static string Tool(string parameters, string attribute = "") => $$"""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool] {{attribute}} private void Run({{parameters}}) { }
        }
        public sealed record Request(string TenantId);
        """;
}
