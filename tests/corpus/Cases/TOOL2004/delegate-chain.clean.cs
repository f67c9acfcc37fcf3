// rule: TOOL2004
// construct: lambda, property-field
// about: A delegate in a field hands the length of the key to one in another field, which writes it to the console.
using Microsoft.Extensions.Configuration;

namespace Ferries;

[Toolset("ferries")]
public sealed partial class FerryTools
{
    private readonly IConfiguration _configuration;
    private readonly Action<string> _write;
    private readonly Action<string> _note;

    public FerryTools(IConfiguration configuration)
    {
        _configuration = configuration;
        _write = static line => Console.WriteLine(line);
        _note = line => _write("ferries: " + line);
    }

    /// <summary>Tells whether the booking system is set up.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private bool IsSetUp()
    {
        var key = _configuration["Booking:ApiKey"] ?? "";
        _note($"{key.Length} characters");
        return key.Length > 0;
    }
}
