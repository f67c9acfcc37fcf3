using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Administration;
using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.AI.Tests;

/// <summary>A host with one toolset, on a file of its own.</summary>
public sealed class ShelfHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("toolcontracts-ai-").FullName;
    private readonly ServiceProvider _services;

    public ShelfHost(Action<ToolFunctionOptions>? options = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Shelf);
        services.AddToolContracts(o => o.DatabasePath = Path.Combine(_folder, "tools.db")).AddToolset<ShelfTools>().AddToolFunctions(options);
        _services = services.BuildServiceProvider();
    }

    public static Caller Agent { get; } = new(ActorKind.Workload, "agent", "acme");

    public static Caller Keeper { get; } = new(ActorKind.Human, "kim", "acme");

    public Shelf Shelf { get; } = new();

    public IToolFunctions Functions => _services.GetRequiredService<IToolFunctions>();

    public IToolApprovals Approvals => _services.GetRequiredService<IToolApprovals>();

    public static async Task<ShelfHost> StartAsync(Action<ToolFunctionOptions>? options = null)
    {
        var host = new ShelfHost(options);
        var administration = host._services.GetRequiredService<IToolAdministration>();
        foreach (var (actor, action) in new[] { ("agent", "shelf.left"), ("agent", "shelf.who"), ("agent", "shelf.break"), ("agent", "shelf.place"), ("kim", "approve:keeper") })
        {
            await administration.GrantAsync(new NewGrant("acme", actor, action, ResourcePattern.Parse("**"), "boss", "test"));
        }

        return host;
    }

    public async Task<AIFunction> FunctionAsync(string name, Caller? caller = null) =>
        (await Functions.For(caller ?? Agent).AddToolset<ShelfTools>().ToListAsync()).OfType<AIFunction>().Single(function => function.Name == name);

    /// <summary>Lets a model talk in the real loop, with the functions of this host.</summary>
    public async Task<ScriptedModel> TalkAsync(ScriptedModel model, params ChatMessage[] begin)
    {
        using var client = new ChatClientBuilder(model).UseFunctionInvocation().Build();
        var tools = await Functions.For(Agent).AddToolset<ShelfTools>().ToListAsync();
        await client.GetResponseAsync(begin.Length > 0 ? begin : [new ChatMessage(ChatRole.User, "go on")], new ChatOptions { Tools = tools }, TestContext.Current.CancellationToken);
        return model;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
