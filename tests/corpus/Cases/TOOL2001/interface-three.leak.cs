// rule: TOOL2001
// construct: interface
// about: One of three implementations of an interface shows its key.
using Microsoft.Extensions.Configuration;

[Toolset("payments", Owner = "platform-team")]
internal sealed partial class ProviderTools(IEnumerable<IProvider> providers)
{
    /// <summary>Lists the payment providers.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string[] Providers() => [.. providers.Select(provider => provider.Describe())]; // expect: TOOL2001
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

internal sealed class WalletProvider(IConfiguration configuration) : IProvider
{
    public string Describe() => "wallet " + configuration["Wallet:SecretKey"];
}
