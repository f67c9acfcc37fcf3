// rule: TOOL5003
// construct: effect, model
// about: A user's row says which argument is the host, and the constant there is not named.
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
    private string Status(int job) => fax.Status("fax.backup.example", job); // expect: TOOL5003
}
// additional: fax.toolcontracts.json
{
  "version": 1,
  "library": "fax",
  "rows": [
    { "type": "Vendor.Fax.FaxClient", "member": "Status", "reaches": "Argument[host]" }
  ]
}
