using ToolContracts;

namespace Leaky;

[Toolset("bookcases")]
public sealed partial class BookcaseTools(BookLedger ledger)
{
    /// <summary>Tells how many books stand on a shelf.</summary>
    /// <param name="shelf">The shelf's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count(int shelf) => ledger.Look(shelf);
}

public sealed class BookLedger(string path)
{
    public int Look(int shelf)
    {
        File.AppendAllText(path, $"{shelf}\n");
        return shelf * 12;
    }
}
