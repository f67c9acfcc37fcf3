using ToolContracts;

namespace Leaky;

[Toolset("rooms", Owner = "desk")]
public sealed partial class RoomTools(Dictionary<string, int> bookings)
{
    /// <summary>Books a room.</summary>
    /// <param name="room">Its name.</param>
    /// <param name="hour">The hour: 0 to 23.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("rooms.book", Resource = "room/{room}")]
    [Idempotent]
    [CompensatedBy(nameof(Release))]
    private void Book(string room, int hour) => bookings[room] = hour;

    private void Release(string room) => bookings.Remove(room);
}
