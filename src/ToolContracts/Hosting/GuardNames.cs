using ToolContracts.Contracts;

namespace ToolContracts.Hosting;

/// <summary>Names a guard by what an author wrote to ask for it.</summary>
internal static class GuardNames
{
    public static string Attribute(ToolGuards guard) => guard switch
    {
        ToolGuards.Rate => "[Limits(CallsPerMinute)]",
        ToolGuards.Concurrency => "[Limits(MaxConcurrency)]",
        ToolGuards.Approval => "[RequiresApproval]",
        ToolGuards.Budget => "[Budget]",
        ToolGuards.Egress => "[Egress]",
        ToolGuards.Compensation => "[CompensatedBy]",
        ToolGuards.ResultCeiling => "[return: …Data] above or below Internal",
        ToolGuards.Sandbox => "[Sandbox]",
        ToolGuards.Idempotency => "[Idempotent(Key)]",
        ToolGuards.Deadline => "[Limits(TimeoutSeconds)]",
        ToolGuards.Sizes => "[Limits(MaxArgumentBytes, MaxResultBytes)]",
        ToolGuards.Grants => "[RequiresPermission]",
        _ => guard.ToString(),
    };

    /// <summary>The single guards of a set, in ascending order.</summary>
    public static IEnumerable<ToolGuards> Each(ToolGuards guards)
    {
        for (var bit = 1; bit != 0 && bit <= (int)guards; bit <<= 1)
        {
            if (((int)guards & bit) != 0)
            {
                yield return (ToolGuards)bit;
            }
        }
    }
}
