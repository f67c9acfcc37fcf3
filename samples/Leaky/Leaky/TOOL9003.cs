using Microsoft.Extensions.Configuration;
using ToolContracts;

namespace Leaky;

public sealed class BankSettings(IConfiguration configuration)
{
    public string? ApiKey() => configuration["Bank:ApiKey"];
}
