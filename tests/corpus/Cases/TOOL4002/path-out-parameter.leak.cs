// rule: TOOL4002
// construct: ref-out, helper-method
// about: The out parameter holds the model's name with another extension.
namespace Training;

[Toolset("courses")]
public sealed partial class CourseTools
{
    /// <summary>Reads the outline of a course.</summary>
    /// <param name="course">The course's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Outline(string course)
    {
        if (!TryLocate(course, out var path))
        {
            return "There is no such course.";
        }

        return File.ReadAllText(path); // expect: TOOL4002
    }

    private static bool TryLocate(string course, out string path)
    {
        path = Path.ChangeExtension(course, ".outline");
        return path.Length > ".outline".Length;
    }
}
