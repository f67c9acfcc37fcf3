namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>Source around what a test is about.</summary>
internal static class Sources
{
    /// <summary>Types that the tools of tests take and return.</summary>
    public const string Types = """

        public record Transfer(string From, string To, decimal Amount, string? Note = null);
        public record Receipt(string Id, string From);
        public record Plan(string Text);
        public record Patient(string Id, [PersonalData] string Name, [ModelHidden] string? Trace = null);
        """;

    /// <summary>Members within the toolset <c>bank</c>.</summary>
    public static string Bank(string members) => $$"""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
        {{members}}
        }
        """ + Types;
}
