// rule: TOOL4001
// construct: type-cut, declaration
// about: A number is a closed scalar, but a [Trusted] limit that the model chose is still its choice.
namespace Refunds;

public sealed class RefundDesk
{
    public bool Fits([Trusted] decimal limit, decimal amount) => amount <= limit;
}

[Toolset("refunds")]
public sealed partial class RefundTools(RefundDesk desk)
{
    private const decimal Limit = 200m;

    /// <summary>Tells whether a refund fits the limit.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="limit">The highest amount that the customer expects.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private bool Fits(decimal amount, decimal limit)
    {
        return desk.Fits(limit, amount); // expect: TOOL4001
    }
}
