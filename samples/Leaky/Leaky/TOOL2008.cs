using ToolContracts;

namespace Leaky;

[Toolset("menus", Owner = "desk")]
public sealed partial class MenuTools
{
    /// <summary>Tells what the canteen cooks.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Today()
    {
        try
        {
            return File.ReadAllText("/srv/canteen/today.txt");
        }
        catch (IOException failed)
        {
            return $"no menu: {failed.Message}";
        }
    }
}
