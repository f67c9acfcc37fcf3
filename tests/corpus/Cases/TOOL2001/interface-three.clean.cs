// rule: TOOL2001
// construct: interface
// about: None of three implementations shows its key; the class that does has a method of the same name and no interface.
using Microsoft.Extensions.Configuration;

[Toolset("payments", Owner = "platform-team")]
internal sealed partial class ProviderTools(IEnumerable<IProvider> providers)
{
    /// <summary>Lists the payment providers.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string[] Providers() => [.. providers.Select(provider => provider.Describe())];
}

internal interface IProvider
{
    string Describe();
}

internal sealed class CardProvider(IConfiguration configuration) : IProvider
{
    public string Describe() => "cards at " + configuration["Cards:BaseUrl"];
}

internal sealed class DebitProvider : IProvider
{
    public string Describe() => "direct debit";
}

internal sealed class InvoiceProvider : IProvider
{
    public string Describe() => "invoice";
}

internal sealed class WalletSetup(IConfiguration configuration)
{
    internal string Describe() => "wallet " + configuration["Wallet:SecretKey"];
}
