// rule: TOOL9001
// construct: pattern, type-cut
// about: A switch with many arms is one step for each.
namespace Codes;

[Toolset("codes")]
public sealed partial class CodeTools
{
    /// <summary>Tells the name of a country.</summary>
    /// <param name="code">The country's code.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Name(string code)
    {
        var name = code switch
        {
            "AT" => "Austria",
            "BE" => "Belgium",
            "CH" => "Switzerland",
            "CZ" => "Czechia",
            "DE" => "Germany",
            "DK" => "Denmark",
            "EE" => "Estonia",
            "ES" => "Spain",
            "FI" => "Finland",
            "FR" => "France",
            "GR" => "Greece",
            "HR" => "Croatia",
            "HU" => "Hungary",
            "IE" => "Ireland",
            "IS" => "Iceland",
            "IT" => "Italy",
            "LT" => "Lithuania",
            "LU" => "Luxembourg",
            "LV" => "Latvia",
            "MT" => "Malta",
            "NL" => "Netherlands",
            "NO" => "Norway",
            "PL" => "Poland",
            "PT" => "Portugal",
            "RO" => "Romania",
            "SE" => "Sweden",
            "SI" => "Slovenia",
            "SK" => "Slovakia",
            _ => code,
        };
        return name + " (" + code.Length + ")";
    }
}
