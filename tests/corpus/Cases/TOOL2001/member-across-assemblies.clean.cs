// rule: TOOL2001
// construct: cross-assembly, property-field
// about: Another property of the same object is not.
// assembly: Hotel.Locks
namespace Hotel.Locks;

public sealed class RoomLock
{
    public string Room { get; init; } = "";

    [SecretData]
    public string Code { get; init; } = "";
}

public sealed class LockRegister
{
    private readonly List<RoomLock> _locks = [];

    public RoomLock? Find(int room) => _locks.FirstOrDefault(one => one.Room == room.ToString());
}

// assembly: main
using Hotel.Locks;

[Toolset("rooms", Owner = "platform-team")]
internal sealed partial class RoomTools(LockRegister register)
{
    /// <summary>Describes the lock of a room.</summary>
    /// <param name="room">The room's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Lock(int room)
    {
        var found = register.Find(room);
        if (found is null)
        {
            return "no such room";
        }

        return found.Room + " opens with " + found.Code.Length + " digits";
    }
}
