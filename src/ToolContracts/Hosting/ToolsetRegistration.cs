using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Provenance;

namespace ToolContracts.Hosting;

/// <summary>A toolset that was added to a host.</summary>
internal abstract class ToolsetRegistration
{
    /// <summary>What the toolset promises.</summary>
    public abstract ToolsetContract Contract { get; }

    /// <summary>The assembly that the toolset's class is in.</summary>
    public abstract Assembly Assembly { get; }

    /// <summary>Where its code comes from; reads the assembly's file.</summary>
    public AssemblyProvenance ReadProvenance()
    {
        var assembly = LoadedAssembly.Of(Assembly);
        return new AssemblyProvenance(Contract.Name, Contract.Version, assembly.Name, assembly.Version, assembly.Sha256);
    }

    /// <summary>What keeps the host from starting with it; empty where nothing does.</summary>
    public abstract IReadOnlyList<string> Problems();

    /// <summary>The contracts of the tools that no model sees: those that undo calls of others.</summary>
    public abstract IEnumerable<ToolContract> HiddenContracts();

    /// <summary>Its tools as they are shown. Only after <see cref="Problems"/> found none.</summary>
    public abstract IEnumerable<OfferedTool> Offered();

    /// <summary>The guarded ways of its tools. Only after <see cref="Problems"/> found none.</summary>
    public abstract IEnumerable<ToolPipeline> CreatePipelines(PipelineServices services);
}

/// <summary>A toolset that was added to a host.</summary>
/// <typeparam name="TToolset">The toolset class.</typeparam>
/// <param name="services">Where it was added; read when the host starts.</param>
internal sealed class ToolsetRegistration<TToolset>(IServiceCollection services) : ToolsetRegistration
    where TToolset : class, IToolset<TToolset>
{
    private readonly Lazy<bool> _isScoped = new(() => services.LastOrDefault(static service => service.ServiceType == typeof(TToolset))?.Lifetime != ServiceLifetime.Singleton);

    public override ToolsetContract Contract => TToolset.Contract;

    public override Assembly Assembly => typeof(TToolset).Assembly;

    /// <summary>The toolset's object for one call: the host's one, or the scope's where it was registered so.</summary>
    public TToolset Resolve(IServiceProvider host, IServiceProvider scope) => (_isScoped.Value ? scope : host).GetRequiredService<TToolset>();

    public override IReadOnlyList<string> Problems()
    {
        var contract = TToolset.Contract;
        if (contract.AbiVersion != ContractAbi.Version)
        {
            return [.. ContractCheck.Problems(typeof(TToolset), contract, contract.Tools.Count)];
        }

        var tools = TToolset.CreateTools();
        return
        [
            .. ContractCheck.Problems(typeof(TToolset), contract, tools.Count),
            .. tools.Zip(contract.Tools).SelectMany(pair => ContractCheck.Problems(pair.First, pair.Second, contract)),
            .. tools.Select(static tool => tool.CreateCompensation()).OfType<GeneratedTool<TToolset>>()
                .SelectMany(hidden => ContractCheck.Problems(hidden, hidden.Contract, contract)),
            .. tools.SelectMany(tool => ContractCheck.CompensationProblems(tool, contract)),
        ];
    }

    public override IEnumerable<ToolContract> HiddenContracts() => TToolset.Contract.AbiVersion != ContractAbi.Version
        ? []
        : TToolset.CreateTools().Select(static tool => tool.CreateCompensation()?.Contract).OfType<ToolContract>();

    public override IEnumerable<OfferedTool> Offered() =>
        TToolset.CreateTools().Select(static tool => new OfferedTool(TToolset.Contract, tool.Contract, () => tool.OutputSchema));

    public override IEnumerable<ToolPipeline> CreatePipelines(PipelineServices services) =>
        TToolset.CreateTools().Select(tool => tool.CreatePipeline(this, services));
}
