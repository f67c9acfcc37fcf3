// rule: TOOL2001
// construct: property-field
// about: A field that the constructor filled with the password is returned.
using Microsoft.Extensions.Configuration;

[Toolset("payroll", Owner = "hr-team")]
internal sealed partial class PayrollTools
{
    private readonly string _server;
    private readonly string _password;

    public PayrollTools(IConfiguration configuration)
    {
        _server = configuration["Payroll:Server"] ?? "";
        _password = configuration["Payroll:Password"] ?? "";
    }

    /// <summary>Tells where the payroll is kept.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Where() => _password.Length > 0 ? $"{_server} ({_password})" : _server; // expect: TOOL2001
}
