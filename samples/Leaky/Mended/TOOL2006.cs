using ToolContracts;

namespace Leaky;

[Toolset("patients", Owner = "desk")]
public sealed partial class PatientTools
{
    /// <summary>Finds a patient.</summary>
    /// <param name="number">The patient's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: PersonalData]
    private static Patient Find(int number) => new(number, "A. Patient");
}

public sealed record Patient(int Number, [PersonalData] string Name);
