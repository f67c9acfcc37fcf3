// rule: TOOL5002
// construct: effect, linq
// about: The same query ends in ExecuteUpdate.
using Microsoft.EntityFrameworkCore;

namespace Reminders;

public sealed class Reminder
{
    public int Id { get; set; }

    public int Patient { get; set; }

    public bool Muted { get; set; }
}

public sealed class ReminderContext(DbContextOptions<ReminderContext> options) : DbContext(options)
{
    public DbSet<Reminder> Reminders => Set<Reminder>();
}

[Toolset("reminders", Owner = "practice")]
public sealed partial class ReminderTools(ReminderContext context)
{
    /// <summary>Mutes the reminders of a patient.</summary>
    /// <param name="patient">The patient's number.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("reminders.mute", Resource = "patient/{patient}")]
    [Idempotent]
    private async Task<int> MuteAsync(int patient, CancellationToken cancellationToken)
    {
        var reminders = context.Reminders.Where(reminder => reminder.Patient == patient);
        return await reminders.ExecuteUpdateAsync(set => set.SetProperty(reminder => reminder.Muted, true), cancellationToken);
    }
}
