// rule: TOOL2001
// construct: declaration, async
// about: Confidential text goes into a result that is classified as personal, which is as high.
[Toolset("assessments", Owner = "hr-team")]
internal sealed partial class AssessmentTools(IAssessments assessments)
{
    /// <summary>Tells the last assessment of an employee.</summary>
    /// <param name="employee">The employee's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: PersonalData]
    private async Task<string> LastAsync(int employee, CancellationToken cancellationToken)
    {
        var text = await assessments.TextAsync(employee, cancellationToken);
        return string.IsNullOrWhiteSpace(text) ? "none" : text.Trim();
    }
}

internal interface IAssessments
{
    [return: ConfidentialData]
    Task<string> TextAsync(int employee, CancellationToken cancellationToken);
}
