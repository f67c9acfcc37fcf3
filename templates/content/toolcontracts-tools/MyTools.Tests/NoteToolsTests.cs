using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts;
using ToolContracts.Administration;
using ToolContracts.Ledger;
using Xunit;

namespace MyTools.Tests;

/// <summary>The tools as a host calls them: through their guards.</summary>
public sealed class NoteToolsTests : IAsyncDisposable
{
    private static readonly Caller Agent = new(ActorKind.Workload, "agent", "acme");

    private readonly string _folder = Directory.CreateTempSubdirectory("notes-").FullName;
    private readonly ServiceProvider _host;

    public NoteToolsTests()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<Notes>();
        services.AddToolContracts(options => options.DatabasePath = Path.Combine(_folder, "tools.db")).AddToolset<NoteTools>();
        _host = services.BuildServiceProvider();
    }

    [Fact]
    public async Task NobodyWritesUntilSomebodyGrantsIt()
    {
        const string Note = """{"note":{"title":"milk","text":"two litres"}}""";
        Assert.IsType<ToolOutcome.Denied>(await CallAsync("notes_write", Note));
        await _host.GetRequiredService<IToolAdministration>().GrantAsync(
            new NewGrant("acme", "agent", "notes.write", ResourcePattern.Parse("note/milk"), By: "boss", Reason: "a test"), TestContext.Current.CancellationToken);
        Assert.IsType<ToolOutcome.Completed>(await CallAsync("notes_write", Note));
        Assert.IsType<ToolOutcome.Denied>(await CallAsync("notes_write", """{"note":{"title":"bread","text":"one loaf"}}"""));
        Assert.IsType<ToolOutcome.Invalid>(await CallAsync("notes_write", """{"note":{"title":""}}"""));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private ValueTask<ToolOutcome> CallAsync(string tool, string arguments) =>
        _host.GetRequiredService<IToolDispatcher>().DispatchAsync(new ToolCall(tool, Encoding.UTF8.GetBytes(arguments), Agent), TestContext.Current.CancellationToken);
}
