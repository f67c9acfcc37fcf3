using ToolContracts.Generators;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Cli.Tests;

/// <summary>A folder with assemblies that the real generator made of sources.</summary>
internal sealed class BuiltSource : IDisposable
{
    /// <summary>A toolset with one tool of each kind.</summary>
    public const string Bank = """
        using System.ComponentModel.DataAnnotations;

        namespace Under.Test;

        [Toolset("bank", Version = "1.2.0", Owner = "payments-team")]
        public sealed partial class Bank
        {
            /// <summary>Tells the balance of an account.</summary>
            /// <param name="account">Which one, for instance | <b>A-1</b>.</param>
            [Tool, SideEffect(SideEffect.None), RequiresPermission("bank.read", Resource = "tenant/{tenantId}/account/{account}")]
            [return: ConfidentialData]
            private static Balance Balance(string account, [FromCaller] string tenantId) => throw null!;

            /// <summary>Sends money.</summary>
            /// <param name="request">Who pays whom.</param>
            [Tool, SideEffect(SideEffect.Irreversible, Impact = Impact.Financial), RequiresPermission("bank.send", Resource = "account/{request.From}")]
            [RequiresApproval("treasury", Summary = "{request.From} pays {request.Amount} to {request.To}"), Idempotent(Key = "{request.From}/{request.To}"), Egress("api.bank.example")]
            private static Receipt Send(Transfer request) => throw null!;
        }

        public sealed record Balance([property: ConfidentialData] decimal Amount);
        public sealed record Transfer(string From, [Untrusted] string To, [Range(1, 100)] int Amount);
        public sealed record Receipt(string Number);
        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("toolcontracts-built-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes an assembly; without the generator, as a project has it that lacks the package.</summary>
    public string Build(string source, string name = "Under.Test.dll", bool isGenerated = true, params (string Name, string Value)[] properties)
    {
        var compilation = References.Compile(source).WithAssemblyName(Path.GetFileNameWithoutExtension(name));
        var path = PathOf(name);
        using var file = File.Create(path);
        var emitted = (isGenerated ? GeneratorRun.Of<ToolsetGenerator>(compilation, properties).Output : compilation).Emit(file);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
