// rule: TOOL9003
// construct: declaration
// about: The public method says so.
using Microsoft.Extensions.Configuration;

public sealed class PaymentSettings(IConfiguration configuration)
{
    public string BaseUrl() => configuration["Payments:BaseUrl"] ?? "";

    [return: SecretData]
    public string SigningKey() => configuration["Payments:SigningKey"] ?? "";
}
