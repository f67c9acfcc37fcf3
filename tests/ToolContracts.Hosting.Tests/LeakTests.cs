using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ToolContracts.Hosting.Tests;

/// <summary>CONTROLS B 11: a secret of the host that is about to leave in a result, a progress report or a plan.</summary>
public sealed class LeakTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Canary = "pässwörd/+=\"42\\ z";

    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(Canary);

    public static TheoryData<string> Forms
    {
        get
        {
            var forms = new TheoryData<string>
            {
                Canary,
                new string([.. Canary.Reverse()]),
                Convert.ToHexString(Utf8),
                Convert.ToHexStringLower(Utf8),
                Uri.EscapeDataString(Canary),
                Uri.EscapeDataString(Canary).ToLowerInvariant().Replace("%c3", "%C3", StringComparison.Ordinal),
                string.Concat(Utf8.Select(static value => $"%{value:x2}")),
                JsonSerializer.Serialize(Canary),
                JsonSerializer.Serialize(Canary, Relaxed),
                string.Concat(Canary.Select(static c => $"\\u{(int)c:X4}")),
            };
            for (var before = 0; before < 3; before++)
            {
                for (var after = 0; after < 3; after++)
                {
                    var text = Convert.ToBase64String([.. new byte[before], .. Utf8, .. new byte[after]]);
                    forms.Add(text);
                    forms.Add(text.Replace('+', '-').Replace('/', '_').TrimEnd('='));
                }
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task WithholdsAResultThatHoldsIt(string form)
    {
        await using var host = await StartAsync();
        host.Lab.On("o1", _ => Task.FromResult("before " + form + " after"));
        var withheld = Assert.IsType<ToolOutcome.Failed>(await host.CallAsync("file_say", """{"order":"o1"}"""));
        Assert.Equal(("result-withheld", false), (withheld.Reason, withheld.MayRetry));
    }

    [Fact]
    public async Task ShowsAResultThatHoldsAllButOneCharacterOfIt()
    {
        await using var host = await StartAsync();
        host.Lab.On("o1", static _ => Task.FromResult(Canary[1..] + Canary[..^1] + Convert.ToBase64String(Utf8[1..^1]) + Convert.ToHexString(Utf8[1..])));
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_say", """{"order":"o1"}"""));
    }

    [Fact]
    public async Task AnEffectHappenedOnceAndItsResultIsKeptNowhere()
    {
        await using var host = await StartAsync();
        host.Lab.On("o1", static _ => Task.FromResult(Canary));
        var progress = new KeptProgress();
        var withheld = Assert.IsType<ToolOutcome.Withheld>(await host.CallAsync("file_note", """{"order":"o1"}""", progress));
        Assert.Equal(("result-withheld", false), (withheld.Code, withheld.Replayed));
        Assert.Empty(progress.Reports);
        var again = Assert.IsType<ToolOutcome.Withheld>(await host.CallAsync("file_note", """{"order":"o1"}"""));
        Assert.Equal((true, withheld.CallId), (again.Replayed, again.Provenance.CallId));
        Assert.Equal(1, host.Lab.Calls("o1"));
        Assert.Equal("null", (await host.Administration.FindAttemptAsync(withheld.CallId))!.Result!.Value.Text());
        Assert.Contains(host.Log.Lines, static line => line.Contains("file_note: the result or plan of call", StringComparison.Ordinal) && line.Contains("holds db, and is withheld", StringComparison.Ordinal));
        Assert.Contains(host.Log.Lines, static line => line.Contains("the progress of call", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, static line => line.Contains(Canary, StringComparison.Ordinal));
        var log = await host.LogAsync();
        Assert.Contains(log, static line => line.Contains("\"code\":\"result-withheld\"", StringComparison.Ordinal) && line.Contains("canary db", StringComparison.Ordinal));
        Assert.DoesNotContain(log, static line => line.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AResultThatWasRecordedBeforeTheCanaryWasKnownIsWithheldToo()
    {
        var folder = Directory.CreateTempSubdirectory("toolcontracts-leak-").FullName;
        await using (var before = await StartAsync(folder, options: static _ => { }))
        {
            before.Lab.On("o1", static _ => Task.FromResult(Canary));
            Assert.IsType<ToolOutcome.Completed>(await before.CallAsync("file_note", """{"order":"o1"}"""));
        }

        await using (var host = await StartAsync(folder))
        {
            Assert.True(Assert.IsType<ToolOutcome.Withheld>(await host.CallAsync("file_note", """{"order":"o1"}""")).Replayed);
            Assert.Equal(0, host.Lab.Calls("o1"));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task FindsTheSecretsOfItsServicesAndSaysWhichItCannot()
    {
        await using var host = await StartAsync(options: static _ => { }, configure: static (services, _) => services
            .AddSingleton(new Secret<string>("first-of-two"))
            .AddSingleton(static _ => new Secret<string>("second-of-two"))
            .AddKeyedSingleton("api", new Secret<byte[]>([1, 2, 3, 4, 5, 6, 7, 8]))
            .AddSingleton(new Secret<string>("1234567"))
            .AddSingleton(new Secret<int>(5))
            .AddScoped(static _ => new Secret<string>("of-a-scope-only")));
        foreach (var leak in new[] { "first-of-two", "second-of-two", "0102030405060708" })
        {
            host.Lab.On("o1", _ => Task.FromResult(leak));
            Assert.IsType<ToolOutcome.Failed>(await host.CallAsync("file_say", """{"order":"o1"}"""));
        }

        host.Lab.On("o1", static _ => Task.FromResult("1234567"));
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_say", """{"order":"o1"}"""));
        Assert.Contains(host.Log.Lines, static line => line.Contains("has 7 bytes", StringComparison.Ordinal));
        Assert.Contains(host.Log.Lines, static line => line.Contains("it is neither text nor bytes", StringComparison.Ordinal));
        Assert.Contains(host.Log.Lines, static line => line.Contains("it is not one object for the whole host", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APlanThatHoldsItIsNeverHeld()
    {
        await using var host = await ApprovalHost.StartAsync(options: static options => options.Canaries.Add("db", Canary));
        host.Lab.On("plan of o1", static _ => Task.FromResult(Canary));
        var withheld = Assert.IsType<ToolOutcome.Failed>(await host.OpenAsync());
        Assert.Equal("result-withheld", withheld.Reason);
        Assert.Empty(await host.Store.ReadWaitingAsync("acme", 0, 10, default));
    }

    private static async Task<TestHost> StartAsync(
        string? folder = null, Action<ToolContractsOptions>? options = null, Action<IServiceCollection, string>? configure = null)
    {
        var host = new TestHost(
            folder, configure, static builder => builder.AddToolset<FileTools>(), options ?? (static options => options.Canaries.Add("db", Canary)));
        await host.GrantAsync("file.note");
        await host.GrantAsync("file.say");
        return host;
    }

    private sealed class KeptProgress : IProgress<string>
    {
        public ConcurrentQueue<string> Reports { get; } = new();

        public void Report(string value) => Reports.Enqueue(value);
    }
}
