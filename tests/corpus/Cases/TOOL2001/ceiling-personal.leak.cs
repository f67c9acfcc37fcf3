// rule: TOOL2001
// construct: declaration
// about: A patient's name goes into a result whose ceiling is internal.
[Toolset("patients", Owner = "hospital-team")]
internal sealed partial class PatientTools(PatientBook book)
{
    /// <summary>Tells who lies in a bed.</summary>
    /// <param name="bed">The bed's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Bed(int bed)
    {
        var patient = book.In(bed);
        return patient is null ? "free" : patient.Name + ", ward " + patient.Ward; // expect: TOOL2001
    }
}

internal sealed class PatientBook
{
    private readonly Dictionary<int, Patient> _beds = [];

    internal Patient? In(int bed) => _beds.GetValueOrDefault(bed);
}

internal sealed record Patient([PersonalData] string Name, int Ward);
