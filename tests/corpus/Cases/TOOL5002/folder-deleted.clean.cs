// rule: TOOL5002
// construct: effect, declaration
// about: The contract names both impacts.
namespace Tenancies;

[Toolset("tenancies", Owner = "housing")]
public sealed partial class TenancyTools
{
    /// <summary>Ends a tenancy.</summary>
    /// <param name="tenancy">The tenancy's number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial | Impact.DataDeletion)]
    [RequiresPermission("tenancies.end", Resource = "tenancy/{tenancy}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Ends a tenancy: {tenancy}")]
    private int End(int tenancy)
    {
        var folder = $"/srv/tenancies/{tenancy}";
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length;
        Directory.Delete(folder, recursive: true);
        return files;
    }
}
