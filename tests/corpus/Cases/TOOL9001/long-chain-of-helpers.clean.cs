// rule: TOOL9001
// construct: helper-method, unknown-call
// about: A chain of twenty helpers is followed to its end.
namespace Pastry;

internal static class Layers
{
    public static string One(string dough) => Two(dough + "1");

    private static string Two(string dough) => Three(dough + "2");

    private static string Three(string dough) => Four(dough + "3");

    private static string Four(string dough) => Five(dough + "4");

    private static string Five(string dough) => Six(dough + "5");

    private static string Six(string dough) => Seven(dough + "6");

    private static string Seven(string dough) => Eight(dough + "7");

    private static string Eight(string dough) => Nine(dough + "8");

    private static string Nine(string dough) => Ten(dough + "9");

    private static string Ten(string dough) => Eleven(dough + "10");

    private static string Eleven(string dough) => Twelve(dough + "11");

    private static string Twelve(string dough) => Thirteen(dough + "12");

    private static string Thirteen(string dough) => Fourteen(dough + "13");

    private static string Fourteen(string dough) => Fifteen(dough + "14");

    private static string Fifteen(string dough) => Sixteen(dough + "15");

    private static string Sixteen(string dough) => Seventeen(dough + "16");

    private static string Seventeen(string dough) => Eighteen(dough + "17");

    private static string Eighteen(string dough) => Nineteen(dough + "18");

    private static string Nineteen(string dough) => Twenty(dough + "19");

    private static string Twenty(string dough) => Last(dough + "20");

    private static string Last(string dough) => dough.ToUpperInvariant();
}

[Toolset("pastry")]
public sealed partial class PastryTools
{
    /// <summary>Folds a dough.</summary>
    /// <param name="dough">The dough.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Fold(string dough) => Layers.One(dough);
}
