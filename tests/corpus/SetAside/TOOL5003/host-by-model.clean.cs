// rule: TOOL5003
// construct: effect, model
// about: The constant there is named.
// assembly: Vendor.Fax
namespace Vendor.Fax;

public sealed class FaxClient
{
    public string Status(string host, int job) => host + job;
}
// assembly: main
// file: FaxTools.cs
using Vendor.Fax;

namespace Faxes;

[Toolset("faxes")]
public sealed partial class FaxTools(FaxClient fax)
{
    /// <summary>Tells how a fax went.</summary>
    /// <param name="job">The fax's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("fax.office.example")]
    private string Status(int job) => fax.Status("fax.office.example", job);
}
// additional: fax.toolcontracts.json
{
  "version": 1,
  "library": "fax",
  "rows": [
    { "type": "Vendor.Fax.FaxClient", "member": "Status", "reaches": "Argument[host]" }
  ]
}
