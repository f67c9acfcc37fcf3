// rule: TOOL2001
// construct: property-field, unknown-call
// about: A text joins twenty-nine properties of an object that is set up elsewhere, and the last holds a key.
using Microsoft.Extensions.Configuration;

namespace Nurseries;

public sealed class Catalogue
{
    public string Acorn { get; set; } = "";

    public string Birch { get; set; } = "";

    public string Cedar { get; set; } = "";

    public string Dogwood { get; set; } = "";

    public string Elm { get; set; } = "";

    public string Fir { get; set; } = "";

    public string Gorse { get; set; } = "";

    public string Hazel { get; set; } = "";

    public string Ivy { get; set; } = "";

    public string Juniper { get; set; } = "";

    public string Katsura { get; set; } = "";

    public string Larch { get; set; } = "";

    public string Maple { get; set; } = "";

    public string Nutmeg { get; set; } = "";

    public string Oak { get; set; } = "";

    public string Pine { get; set; } = "";

    public string Quince { get; set; } = "";

    public string Rowan { get; set; } = "";

    public string Spruce { get; set; } = "";

    public string Teak { get; set; } = "";

    public string Umbel { get; set; } = "";

    public string Vine { get; set; } = "";

    public string Willow { get; set; } = "";

    public string Xylem { get; set; } = "";

    public string Yew { get; set; } = "";

    public string Zelkova { get; set; } = "";

    public string Alder { get; set; } = "";

    public string Beech { get; set; } = "";

    public string Cherry { get; set; } = "";
}

public sealed class CatalogueSetup(IConfiguration configuration)
{
    public void Fill(Catalogue catalogue)
    {
        catalogue.Acorn = "acorn";
        catalogue.Cherry = configuration["Nursery:ApiKey"]!;
    }
}

[Toolset("nursery")]
public sealed partial class NurseryTools(Catalogue catalogue)
{
    /// <summary>Lists what the nursery has.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string List()
    {
        var all = string.Join(
            ", ",
            catalogue.Acorn, catalogue.Birch, catalogue.Cedar, catalogue.Dogwood, catalogue.Elm, catalogue.Fir,
            catalogue.Gorse, catalogue.Hazel, catalogue.Ivy, catalogue.Juniper, catalogue.Katsura, catalogue.Larch,
            catalogue.Maple, catalogue.Nutmeg, catalogue.Oak, catalogue.Pine, catalogue.Quince, catalogue.Rowan,
            catalogue.Spruce, catalogue.Teak, catalogue.Umbel, catalogue.Vine, catalogue.Willow, catalogue.Xylem,
            catalogue.Yew, catalogue.Zelkova, catalogue.Alder, catalogue.Beech, catalogue.Cherry);
        return all; // expect: TOOL2001
    }
}
