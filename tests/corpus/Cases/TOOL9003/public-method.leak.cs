// rule: TOOL9003
// construct: declaration
// about: A public method gives a secret out and does not say so.
using Microsoft.Extensions.Configuration;

public sealed class PaymentSettings(IConfiguration configuration)
{
    public string BaseUrl() => configuration["Payments:BaseUrl"] ?? "";

    public string SigningKey() => configuration["Payments:SigningKey"] ?? ""; // expect: TOOL9003
}
