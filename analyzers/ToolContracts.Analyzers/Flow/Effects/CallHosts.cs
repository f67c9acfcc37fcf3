using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>
/// The hosts that a call may reach. An HttpClient that was handed in, or that an IHttpClientFactory made, is held to the contract by a guard at
/// run time; one that code makes itself is not, and neither are sockets and mail.
/// </summary>
internal sealed class CallHosts(CallPlaces places, Origins origins, ValueTexts texts, Lazy<FlowEngine> flow)
{
    private readonly ChosenAddresses _arguments = new(origins, flow);

    /// <summary>The hosts at a place of a call. One that is not known has no name.</summary>
    public ImmutableArray<ReachedHost> Of(Endpoint place, CallPoint point, Frame frame, CancellationToken cancellationToken)
    {
        var client = Client(point);
        var isGuarded = client is not null && !origins.Of(client, null, frame, cancellationToken).Any(static origin => origin.Operation is IObjectCreationOperation);
        var found = ImmutableArray.CreateBuilder<ReachedHost>();
        var addresses = places.At(place, point, frame, cancellationToken);
        foreach (var address in addresses)
        {
            Add(address, point, client, frame, isGuarded, found, cancellationToken);
        }

        if (addresses.IsEmpty)
        {
            found.Add(new ReachedHost(null, client is not null, isGuarded));
        }

        return found.Distinct().ToImmutableArray();
    }

    private void Add(
        Origin address, CallPoint point, IOperation? client, Frame frame, bool isGuarded, ImmutableArray<ReachedHost>.Builder found, CancellationToken cancellationToken)
    {
        // The binder takes an AllowedUri only where [Egress] names its host.
        if (IsAllowed(address.Operation))
        {
            return;
        }

        foreach (var text in texts.Of(address, cancellationToken))
        {
            if (HostNames.IsAbsolute(text.Text))
            {
                found.Add(ReachedHost.OfUrl(text.Text, text.IsWhole, isGuarded));
            }
            else if (client is null)
            {
                found.Add(text.IsWhole
                    ? new ReachedHost(text.Text.ToLowerInvariant(), IsUrl: false, IsGuarded: false)
                    : new ReachedHost(null, IsUrl: false, IsGuarded: false, text.Text.Length == 0 && _arguments.Name(address, point, cancellationToken)));
            }
            else if (text is { Text: "", IsWhole: false })
            {
                found.Add(new ReachedHost(null, IsUrl: true, isGuarded));
            }
            else
            {
                AddBase(client, frame, isGuarded, found, cancellationToken);
            }
        }
    }

    /// <summary>A URL without a host is one below the client's BaseAddress.</summary>
    private void AddBase(IOperation client, Frame frame, bool isGuarded, ImmutableArray<ReachedHost>.Builder found, CancellationToken cancellationToken)
    {
        foreach (var origin in origins.Of(client, "BaseAddress", frame, cancellationToken))
        {
            foreach (var text in texts.Of(origin, cancellationToken))
            {
                found.Add(ReachedHost.OfUrl(text.Text, text.IsWhole, isGuarded));
            }
        }
    }

    private static IOperation? Client(CallPoint point) =>
        IsClient(point.Instance?.Type) ? point.Instance : point.Arguments.Select(static argument => argument.Value).FirstOrDefault(static value => IsClient(Unconverted(value).Type));

    private static IOperation Unconverted(IOperation value) => value is IConversionOperation { IsImplicit: true, Operand: var operand } ? operand : value;

    private static bool IsClient(ITypeSymbol? type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (one.HasFullName("System.Net.Http", "HttpMessageInvoker"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllowed(IOperation address) =>
        address.Type.IsContractType(ContractNames.AllowedUri)
        || (address is IPropertyReferenceOperation { Property.ContainingType: { } type } && type.IsContractType(ContractNames.AllowedUri))
        || (address is IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } && IsAllowed(instance));
}
