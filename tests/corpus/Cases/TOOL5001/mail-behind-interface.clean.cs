// rule: TOOL5001
// construct: effect, interface
// about: The interface has no implementation in the compilation: what it does is not known here.
namespace Surveyors;

using System.Net.Mail;

public interface IOffice
{
    string Inform(int survey);
}

[Toolset("surveyors")]
public sealed partial class SurveyorTools(IOffice office)
{
    /// <summary>Tells the state of a survey.</summary>
    /// <param name="survey">The survey.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("smtp.surveys.example:587")]
    private string State(int survey) => survey > 0 ? "in work, " + office.Inform(survey) : "unknown";
}
