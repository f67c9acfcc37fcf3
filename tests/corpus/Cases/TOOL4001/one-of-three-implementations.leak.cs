// rule: TOOL4001
// construct: interface
// about: One of three implementations hands the text on to a [Trusted] parameter.
namespace Alarms;

internal static class Siren
{
    public static string Sound([Trusted] string program) => "playing " + program;
}

public interface IAlarm
{
    string Raise(string text);
}

internal sealed class QuietAlarm : IAlarm
{
    public string Raise(string text) => "noted: " + text;
}

internal sealed class LampAlarm : IAlarm
{
    public string Raise(string text) => "blinking " + text.Length;
}

internal sealed class SirenAlarm : IAlarm
{
    public string Raise(string text) => Siren.Sound(text);
}

[Toolset("alarms")]
public sealed partial class AlarmTools(IAlarm alarm)
{
    /// <summary>Tries an alarm out.</summary>
    /// <param name="text">The text.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Try(string text)
    {
        return alarm.Raise(text); // expect: TOOL4001
    }
}
