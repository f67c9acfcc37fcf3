// rule: TOOL4002
// construct: interface, helper-method
// about: The only implementation keeps the last part of the path.
namespace Orchards;

public interface IDeliveryNotes
{
    Task<string> OpenAsync(string name, CancellationToken cancellationToken);
}

internal sealed class DeliveryNoteFiles : IDeliveryNotes
{
    public async Task<string> OpenAsync(string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader("/srv/delivery/" + Path.GetFileName(name));
        return await reader.ReadToEndAsync(cancellationToken);
    }
}

[Toolset("delivery")]
public sealed partial class DeliveryTools(IDeliveryNotes notes)
{
    /// <summary>Opens a delivery note.</summary>
    /// <param name="note">The note's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> OpenAsync(string note, CancellationToken cancellationToken)
    {
        return await notes.OpenAsync(note, cancellationToken);
    }
}
