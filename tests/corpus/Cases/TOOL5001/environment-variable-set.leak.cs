// rule: TOOL5001
// construct: effect
// about: The tool sets an environment variable of its process.
namespace Locales;

[Toolset("locales")]
public sealed partial class LocaleTools
{
    /// <summary>Shows how a number is written.</summary>
    /// <param name="value">The number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Show(double value) // expect: TOOL5001
    {
        Environment.SetEnvironmentVariable("LC_NUMERIC", "nb_NO");
        var locale = Environment.GetEnvironmentVariable("LC_NUMERIC") ?? "C";
        return value.ToString("N2", System.Globalization.CultureInfo.InvariantCulture) + " in " + locale;
    }
}
