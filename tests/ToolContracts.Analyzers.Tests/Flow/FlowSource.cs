namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>Sources for the flow rules: a toolset that has what secrets, prompts and answers come from.</summary>
internal static class FlowSource
{
    private const string Usings = """
        using System.Net.Http;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;

        """;

    /// <summary>A toolset called <c>shop</c>.</summary>
    /// <param name="members">Its members, with markup. <c>configuration["Shop:ApiKey"]</c> is a secret, <c>configuration["Shop:Region"]</c> is none.</param>
    /// <param name="types">More types.</param>
    public static string Toolset(string members, string types = "") => Usings + $$"""
        namespace Shop;

        [Toolset("shop", Owner = "shop")]
        public sealed partial class ShopTools(IConfiguration configuration, ILogger logger, IChatClient chat, HttpClient http)
        {
            {{members}}
            private (IConfiguration, ILogger, IChatClient, HttpClient) All => (configuration, logger, chat, http);
        }

        {{types}}
        """;

    /// <summary>A class that is no toolset, in a project that has one.</summary>
    /// <param name="members">Its members, with markup.</param>
    public static string Class(string members) => Toolset("", $$"""
        internal class Service(IConfiguration configuration, ILogger logger, IChatClient chat, HttpClient http)
        {
            {{members}}
            private (IConfiguration, ILogger, IChatClient, HttpClient) All => (configuration, logger, chat, http);
        }
        """);
}
