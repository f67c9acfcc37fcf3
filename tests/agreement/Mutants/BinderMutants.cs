using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Payloads;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Mutants;

/// <summary>Deletes or shifts each check of a toolset's binders, one at a time, and looks whether a payload finds it.</summary>
public static class BinderMutants
{
    /// <summary>Runs all mutants of a toolset.</summary>
    /// <param name="original">The toolset as it was generated.</param>
    /// <param name="payloads">The payloads of its tools; <see cref="Payload.Tool"/> is the index in the toolset.</param>
    /// <param name="wanted">Which mutants to run; null for all.</param>
    /// <returns>Each mutant with the payload that found it; null where none did.</returns>
    public static IReadOnlyList<(CheckSite Site, Payload? Killer)> Run(CompiledToolset original, IReadOnlyList<Payload> payloads, Func<IReadOnlyList<CheckSite>, IEnumerable<CheckSite>>? wanted = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(payloads);
        var sites = new List<CheckSite>();
        var mutated = CompiledToolset.Compile(original.Name, compilation => CheckRewriter.Rewrite(compilation, sites));
        var verdicts = payloads.Select(payload => original.Tools[payload.Tool].Judge(payload.Utf8).Accepts).ToArray();
        for (var i = 0; i < payloads.Count; i++)
        {
            if (mutated.Tools[payloads[i].Tool].Judge(payloads[i].Utf8).Accepts != verdicts[i])
            {
                throw new InvalidOperationException($"With no mutant switched on, {original.Name} judges otherwise: {payloads[i].Text}");
            }
        }

        return [.. (wanted?.Invoke(sites) ?? sites).Select(site => (site, Killer(mutated, site, payloads, verdicts)))];
    }

    private static Payload? Killer(CompiledToolset mutated, CheckSite site, IReadOnlyList<Payload> payloads, bool[] verdicts)
    {
        for (var i = 0; i < payloads.Count; i++)
        {
            var (payload, tool) = (payloads[i], mutated.Tools[payloads[i].Tool]);
            var accepts = CheckSwitch.Without(site.Number, site.Code, new BindContext(ToolBinder.Root, tool.Hosts), context => tool.TryBind(payload.Utf8, context));
            if (accepts != verdicts[i])
            {
                return payload;
            }
        }

        return null;
    }
}
