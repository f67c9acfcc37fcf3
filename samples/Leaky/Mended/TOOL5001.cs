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

public sealed class BookLedger
{
    private int _looked;

    public int Look(int shelf)
    {
        Interlocked.Increment(ref _looked);
        return shelf * 12;
    }
}
