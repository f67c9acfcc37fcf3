using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Contracts;
using ToolContracts.Hosting.Pinning;

namespace ToolContracts.Hosting.Tests;

/// <summary>A host that is pinned to lock files.</summary>
[Threat(25, Part = "pin")]
public sealed class PinTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("toolcontracts-pin-").FullName;

    [Fact]
    public async Task StartsWithWhatWasReviewed()
    {
        await using var host = new TestHost(toolsets: static builder => builder.AddToolset<PinnedTools>(), options: options => options.PinTo(Write(Reviewed())));
        await host.GrantAsync("pinned.look");

        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("pinned_look", "{}"));
    }

    [Fact]
    public Task TakesEachToolsetFromTheFileThatHasIt() => StartsAsync(
        static builder => builder.AddToolset<PinnedTools>(),
        Write(Reviewed()), Write(new JsonObject { ["version"] = 1, ["toolsets"] = new JsonObject() }), WriteText(""));

    [Theory]
    [InlineData("contract", "", "its schemas are not those that were reviewed, or the lock file's hash was changed by hand")]
    [InlineData("text", "", "the descriptions in its schemas are not those that were reviewed")]
    [InlineData("contract", "incomplete", "only some of its changes are accepted in the lock file, so its hashes are \"incomplete\"")]
    [InlineData("text", "incomplete", "only some of its changes are accepted in the lock file, so its hashes are \"incomplete\"")]
    [Threat(27, Part = "contract")]
    public async Task RefusesAnotherHash(string member, string value, string expected)
    {
        var file = Reviewed();
        Look(file)[member] = value.Length > 0 ? value : new string('0', 64);

        var problem = Assert.Single(await RefusesAsync(static builder => builder.AddToolset<PinnedTools>(), Write(file)));

        Assert.StartsWith($"pinned_look: {expected} (", problem, StringComparison.Ordinal);
        Assert.EndsWith(". Deploy the build that was reviewed, or the lock file with the change accepted.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AHostMayShowTheDifferenceInstead()
    {
        var file = Reviewed();
        Look(file)["limits"]!["timeoutSeconds"] = 3;
        Look(file)["contract"] = new string('0', 64);

        Assert.Empty(ContractLock.Compare(Write(Reviewed()), [ContractOf<PinnedTools>()]));
        var difference = Assert.Single(ContractLock.Compare(Write(file), [ContractOf<PinnedTools>()]));
        Assert.Equal(("pinned", "pinned_look"), (difference.Toolset, difference.Tool));
        Assert.StartsWith("pinned_look: limits.timeoutSeconds is 7 and was reviewed as 3 (", difference.Text, StringComparison.Ordinal);
        Assert.Null(Assert.Single(ContractLock.Compare(WriteText("{"), [ContractOf<PinnedTools>()])).Toolset);
    }

    [Fact]
    public async Task SaysWhichFactsDiffer()
    {
        var file = Reviewed();
        var look = Look(file);
        look["contract"] = new string('0', 64);
        look["limits"]!["timeoutSeconds"] = 3;
        look["egress"] = new JsonArray("a.example");
        look["approval"] = new JsonObject { ["role"] = "boss", ["summary"] = "s", ["expiresMinutes"] = 5 };

        var problem = Assert.Single(await RefusesAsync(static builder => builder.AddToolset<PinnedTools>(), Write(file)));

        Assert.StartsWith(
            "pinned_look: approval.expiresMinutes is none and was reviewed as 5; approval.role is none and was reviewed as boss; approval.summary is none and was reviewed as s; "
            + "egress is none and was reviewed as a.example; limits.timeoutSeconds is 7 and was reviewed as 3 (",
            problem, StringComparison.Ordinal);
    }

    [Fact]
    [Threat(28, Part = "pinned")]
    public async Task RefusesAToolThatIsNewOrGoneAndAnotherVersion()
    {
        var file = Reviewed();
        var toolset = file["toolsets"]!["pinned"]!;
        var tools = toolset["tools"]!.AsObject();
        var look = tools["look"]!.DeepClone();
        tools.Remove("look");
        tools["other"] = look;
        toolset["version"] = "0.9.0";

        var problems = await RefusesAsync(static builder => builder.AddToolset<PinnedTools>(), Write(file));

        Assert.Equal(
            ["Toolset pinned is version 1.0.0, and ", "pinned_look is not in ", "pinned_other is in "],
            problems.Select(problem => problem[..problem.IndexOf(_folder, StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task RefusesAToolsetThatIsInNoFileOrInTwo()
    {
        var (one, two, empty) = (Write(Reviewed()), Write(Reviewed()), WriteText(""));

        Assert.StartsWith($"Toolset pinned is in several of the lock files that this host is pinned to ({one}, {two}).", Assert.Single(await RefusesAsync(static builder => builder.AddToolset<PinnedTools>(), one, two)), StringComparison.Ordinal);
        Assert.StartsWith($"Toolset pinned is in none of the lock files that this host is pinned to ({empty}).", Assert.Single(await RefusesAsync(static builder => builder.AddToolset<PinnedTools>(), empty)), StringComparison.Ordinal);
        Assert.StartsWith("Toolset lab is in none", Assert.Single(await RefusesAsync(static builder => builder.AddToolset<PinnedTools>().AddToolset<LabTools>(), one)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesAFileThatCannotBeRead()
    {
        var missing = Path.Combine(_folder, "missing.json");
        Assert.Equal($"Lock file {missing} is not there. Deploy it with the host, or name where it lies.", Assert.Single(await RefusesAsync(static builder => builder.AddToolset<PinnedTools>(), Write(Reviewed()), missing)));
        Assert.Contains("is not JSON at line 2", Assert.Single(await RefusesAsync(static builder => builder.AddToolset<PinnedTools>(), WriteText("{\n<<<<<<< HEAD\n}"))), StringComparison.Ordinal);
        Assert.Contains("is of version 2, and this host reads version 1", Assert.Single(await RefusesAsync(static builder => builder.AddToolset<PinnedTools>(), WriteText("{ \"version\": 2 }"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAPinAnyToolsetStarts() => await StartsAsync(static builder => builder.AddToolset<PinnedTools>());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A lock file as the build's fix writes it; the package's tests hold one that it did write against a host.</summary>
    private static JsonObject Reviewed()
    {
        var tool = Assert.Single(ContractOf<PinnedTools>().Tools);
        return JsonNode.Parse($$"""
            {
              "version": 1,
              "toolsets": {
                "pinned": {
                  "version": "1.0.0",
                  "owner": "lab-team",
                  "tools": {
                    "look": {
                      "contract": "{{tool.Hash}}",
                      "text": "{{tool.TextHash}}",
                      "description": "Looks.",
                      "effect": "None",
                      "permissions": [ { "action": "pinned.look", "resource": "tenant/{caller.Tenant}" } ],
                      "idempotency": { "stance": "Unstated", "retentionHours": 72 },
                      "limits": { "timeoutSeconds": 7, "callsPerMinute": 600, "maxConcurrency": 16, "maxArgumentBytes": 1048576, "maxResultBytes": 1048576 },
                      "resultCeiling": "Internal",
                      "fromCaller": [ "Caller" ],
                      "input": {},
                      "output": {}
                    }
                  }
                }
              }
            }
            """)!.AsObject();
    }

    private static ToolsetContract ContractOf<TToolset>()
        where TToolset : class, IToolset<TToolset> => TToolset.Contract;

    private static JsonNode Look(JsonObject file) => file["toolsets"]!["pinned"]!["tools"]!["look"]!;

    private static async Task StartsAsync(Action<ToolContractsBuilder> toolsets, params string[] files)
    {
        await using var host = new TestHost(toolsets: toolsets, options: options => Array.ForEach(files, file => options.PinTo(file)));
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("pinned_look", "{}"));
    }

    private static async Task<IReadOnlyList<string>> RefusesAsync(Action<ToolContractsBuilder> toolsets, params string[] files)
    {
        await using var host = new TestHost(toolsets: toolsets, options: options => Array.ForEach(files, file => options.PinTo(file)));
        return (await Assert.ThrowsAsync<ToolContractsStartupException>(async () => await host.CallAsync("pinned_look", "{}"))).Problems;
    }

    private string Write(JsonObject file) => WriteText(file.ToJsonString());

    private string WriteText(string text)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, text);
        return path;
    }
}
