using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1017.</summary>
[Threat(13, Part = "identity")]
public sealed class IdentityComesFromTheCallerTests
{
    [Theory]
    [InlineData("tenant")]
    [InlineData("tenantId")]
    [InlineData("TenantID")]
    [InlineData("tenant_id")]
    [InlineData("tenantKey")]
    [InlineData("actor")]
    [InlineData("actorEmail")]
    [InlineData("caller")]
    [InlineData("callerId")]
    [InlineData("callerRole")]
    [InlineData("callerTenantId")]
    [InlineData("principal")]
    [InlineData("principalName")]
    [InlineData("impersonate")]
    [InlineData("impersonatedUserId")]
    [InlineData("onBehalfOf")]
    [InlineData("on_behalf_of_user")]
    [InlineData("actingOnBehalfOf")]
    [InlineData("actingUser")]
    [InlineData("actingAs")]
    [InlineData("runAs")]
    [InlineData("asUserId")]
    [InlineData("currentUser")]
    [InlineData("currentUserRoles")]
    [InlineData("currentTenantId")]
    [InlineData("loggedInUser")]
    [InlineData("authenticatedUserName")]
    [InlineData("requestingUserId")]
    [InlineData("myUserId")]
    [InlineData("myRole")]
    public Task ReportsAParameterThatSaysWhoActs(string name) => AnalyzerVerifier<IdentityComesFromTheCaller>.VerifyAsync(Tool($"string [|{name}|]"));

    [Theory]
    [InlineData("userId")]
    [InlineData("user")]
    [InlineData("assignee")]
    [InlineData("customer")]
    [InlineData("role")]
    [InlineData("roleToGrant")]
    [InlineData("targetTenant")]
    [InlineData("newTenantId")]
    [InlineData("tenants")]
    [InlineData("tenantType")]
    [InlineData("factor")]
    [InlineData("userStory")]
    [InlineData("currentUserStory")]
    [InlineData("currentVersion")]
    [InlineData("currentPassword")]
    [InlineData("callerPhone")]
    [InlineData("principalAmount")]
    [InlineData("sessionId")]
    [InlineData("myAccountId")]
    [InlineData("saveAs")]
    [InlineData("asOf")]
    [InlineData("contractor")]
    [InlineData("recall")]
    [InlineData("requester")]
    [InlineData("accountId")]
    [InlineData("behalf")]
    [InlineData("_")]
    public Task IsQuietOnTheTarget(string name) => AnalyzerVerifier<IdentityComesFromTheCaller>.VerifyAsync(Tool($"string {name}"));

    [Theory]
    [InlineData("[FromCaller] string tenantId")]
    [InlineData("Caller caller")]
    [InlineData("[Injected] IServiceProvider caller")]
    [InlineData("decimal principal")]
    [InlineData("int? principal")]
    [InlineData("bool currentUser")]
    [InlineData("List<Member> members")]
    [InlineData("Safe request")]
    public Task IsQuietOnWhatSaysNothingOfWhoActs(string parameters) => AnalyzerVerifier<IdentityComesFromTheCaller>.VerifyAsync(Tool(parameters));

    [Theory]
    [InlineData("Guid [|tenantId|]")]
    [InlineData("bool [|impersonate|]")]
    [InlineData("Untrusted<string> [|actor|]")]
    [InlineData("Member [|member|]")]
    [InlineData("Wrapped? [|request|] = null")]
    [InlineData("Renamed [|request|]")]
    [InlineData("Member [|actor|]")]
    public Task ReportsOtherTypesAndMembersOfARequest(string parameters) => AnalyzerVerifier<IdentityComesFromTheCaller>.VerifyAsync(Tool(parameters));

    [Theory]
    [InlineData("CreateTenant", "string tenantName")]
    [InlineData("ListTenants", "string tenantCode")]
    [InlineData("DeleteTenant", "string [|tenantId|]")]
    public Task LooksAtWhatTheToolIsAbout(string method, string parameters) =>
        AnalyzerVerifier<IdentityComesFromTheCaller>.VerifyAsync(Tool(parameters).Replace("Run(", method + "(", StringComparison.Ordinal));

    [Fact]
    public Task SaysWhatToDo() => AnalyzerVerifier<IdentityComesFromTheCaller>.VerifyMessagesAsync(
        Tool("string [|tenantId|], Wrapped [|request|]"),
        "'tenantId' of tool 'bank_run' says who acts, and the model fills it. Take it from the caller by [FromCaller], or name it for what is acted on.",
        "'request.Inner.TenantId' of tool 'bank_run' says who acts, and the model fills it. Take it out of the request and from the caller, by a [FromCaller] parameter, or name it for what is acted on.");

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<IdentityComesFromTheCaller>.VerifyBrokenAsync(Tool("Missing tenantId, string [|actor|], List<Nowhere> a, string, [FromCaller("));

    private static string Tool(string parameters) => $$"""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.None)] private void Run({{parameters}}) { }
        }
        public record Member(string Name, string TenantId);
        public record Wrapped(int Page, Member Inner);
        public record Renamed([property: System.Text.Json.Serialization.JsonPropertyName("tenant_id")] string Scope);
        public record Safe(string UserId, string Assignee, [ModelHidden] string? TenantId = null) { public string CallerId => Assignee; }
        """;
}
