using System.CommandLine;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli;

/// <summary>Options of every verb, and those that several share.</summary>
internal static class CommonOptions
{
    /// <summary>A text of the store has 1,024 characters; the rest is for what is said of sudo.</summary>
    private const int LongestReason = 900;

    internal static readonly Option<string> Database = new("--db")
    {
        Description = "The store's file. It must be there: no verb makes one.",
        HelpName = "file",
        DefaultValueFactory = static _ => "toolcontracts.db",
        Recursive = true,
    };

    internal static readonly Option<string?> Keys = new("--keys")
    {
        Description = "The folder of the evidence keys, for verbs that write; else the file's name with -keys.",
        HelpName = "folder",
        Recursive = true,
    };

    internal static readonly Option<bool> Json = new("--json") { Description = "Answer with one JSON document.", Recursive = true };

    /// <summary>Where the store lies, as the command line says.</summary>
    internal static SqliteToolStoreOptions Store(ParseResult parsed) =>
        new() { Path = parsed.GetRequiredValue(Database), KeyFolder = parsed.GetValue(Keys) };

    internal static Option<string> Reason(string what)
    {
        var option = new Option<string>("--reason") { Description = $"{what} It goes into the evidence as it is.", HelpName = "text", Required = true };
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [var reason] && (string.IsNullOrWhiteSpace(reason.Value) || reason.Value.Length > LongestReason))
            {
                result.AddError($"A reason has 1 to {LongestReason} characters.");
            }
        });
        return option;
    }

    internal static Option<string> RequiredTenant() => new("--tenant") { Description = "The tenant.", HelpName = "tenant", Required = true };

    internal static Option<string?> Tenant(string what) => new("--tenant") { Description = what, HelpName = "tenant" };
}
