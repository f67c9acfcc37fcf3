using Microsoft.Extensions.Configuration;

namespace Leaky;

public sealed class BankSettings(IConfiguration configuration)
{
    public string? ApiKey() => configuration["Bank:ApiKey"];
}
