namespace ToolContracts.Cli.Tests;

/// <summary>Contracts in built assemblies, and what of an assembly runs to read them.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task ListsEachToolWithItsAuthority()
    {
        using var built = new BuiltSource();
        var path = built.Build(BuiltSource.Bank);
        var text = (await CliRun.OfAsync("list", path)).Ends(0).Output;
        Assert.Contains("bank_send     irreversible  financial", text, StringComparison.Ordinal);
        Assert.Contains("treasury", text, StringComparison.Ordinal);
        Assert.Contains("api.bank.example", text, StringComparison.Ordinal);

        var (code, document) = await InProcess.JsonAsync("list", path);
        Assert.Equal(0, code);
        var toolset = document.GetProperty("assemblies")[0].GetProperty("toolsets")[0];
        Assert.Equal(("bank", "1.2.0", "payments-team"), (toolset.GetProperty("name").GetString(), toolset.GetProperty("version").GetString(), toolset.GetProperty("owner").GetString()));
        var send = toolset.GetProperty("tools")[1];
        Assert.Equal("keyed", send.GetProperty("idempotency").GetString());
        Assert.Equal("account/{request.From}", send.GetProperty("permissions")[0].GetProperty("resource").GetString());
        Assert.Equal(64, send.GetProperty("contractHash").GetString()!.Length);
    }

    [Fact]
    public async Task NoConstructorOfAToolsetRunsAndNoAssemblyWithoutToolsetIsLoaded()
    {
        using var built = new BuiltSource();
        var loud = built.Build("""
            [Toolset("loud")] public partial class Loud
            {
                private static readonly string Field = Loud.Cry("a static field");
                public Loud() => Cry("a constructor");
                private static string Cry(string what) { File.AppendAllText(AppContext.GetData("cry") as string ?? throw new Exception("no file"), what); return what; }
                [Tool, SideEffect(SideEffect.None)] private string Read() => Field;
            }
            """);
        var silent = built.Build("static class Start { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() => throw new Exception(\"ran\"); }", "Silent.dll");
        var cries = built.PathOf("cries");
        AppContext.SetData("cry", cries);
        Assert.Equal(0, (await InProcess.RunAsync("list", loud, silent)).ExitCode);
        Assert.False(File.Exists(cries));
    }

    [Fact]
    public async Task WhatKeepsAHostFromStartingIsSaidWithExitCode1()
    {
        using var built = new BuiltSource();
        var bare = built.Build("[Toolset(\"bare\")] public class Bare { [Tool] void Read() { } }", isGenerated: false);
        var (code, document) = await InProcess.JsonAsync("list", bare);
        Assert.Equal(1, code);
        Assert.Contains("without the generator", document.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);

        var broken = built.Build("[Toolset(\"broken\")] public partial class Broken { [Tool, SideEffect(SideEffect.Reversible)] static void Write() { } }", "Broken.dll");
        (code, document) = await InProcess.JsonAsync("list", broken);
        Assert.Equal(1, code);
        Assert.Contains("TOOL1002", document.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNoAssemblyIsRefused()
    {
        using var built = new BuiltSource();
        var text = built.PathOf("text.dll");
        await File.WriteAllTextAsync(text, "no assembly");
        Assert.Contains("is no .NET assembly", (await InProcess.RunAsync("list", text)).Ends(3).Error, StringComparison.Ordinal);
        Assert.Contains("There is no file", (await InProcess.RunAsync("list", built.PathOf("none.dll"))).Ends(3).Error, StringComparison.Ordinal);
        (await InProcess.RunAsync("list")).Ends(2);
        var empty = built.Build("class Nothing;", "Nothing.dll");
        Assert.Contains("no toolset in Nothing", (await InProcess.RunAsync("list", empty)).Ends(4).Output, StringComparison.Ordinal);
    }
}
