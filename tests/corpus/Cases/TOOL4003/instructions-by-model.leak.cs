// rule: TOOL4003
// construct: model, extension
// about: A user's row says that the project's own Instruct takes instructions, and the argument goes there.
namespace Tutors;

public sealed class Tutor
{
    private readonly List<string> _lines = [];

    public int Count => _lines.Count;

    public void Add(string line) => _lines.Add(line);
}

public static class TutorExtensions
{
    public static Tutor Instruct(this Tutor tutor, string rule)
    {
        tutor.Add("! " + rule);
        return tutor;
    }

    public static Tutor Ask(this Tutor tutor, string question)
    {
        tutor.Add("? " + question);
        return tutor;
    }
}

[Toolset("tutors")]
public sealed partial class TutorTools
{
    /// <summary>Prepares a lesson.</summary>
    /// <param name="topic">The topic.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Prepare(string topic)
    {
        var tutor = new Tutor().Instruct("Be patient.");
        return tutor.Instruct("Speak only about " + topic).Count; // expect: TOOL4003
    }
}
// additional: tutors.toolcontracts.json
{
  "version": 1,
  "library": "tutors",
  "rows": [
    { "type": "Tutors.TutorExtensions", "member": "Instruct", "sink": "instructions", "at": "Argument[rule]" }
  ]
}
