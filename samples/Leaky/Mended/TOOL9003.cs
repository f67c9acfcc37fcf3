using Microsoft.Extensions.Configuration;
using ToolContracts;

namespace Leaky;

public sealed class BankSettings(IConfiguration configuration)
{
    [return: SecretData]
    public string? ApiKey() => configuration["Bank:ApiKey"];
}
