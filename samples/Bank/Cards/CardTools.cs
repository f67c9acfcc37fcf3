using System.ComponentModel.DataAnnotations;
using Bank.Books;
using ToolContracts;

namespace Bank.Cards;

[Toolset("cards", Version = "1.0.1", Owner = "card-services")]
public sealed partial class CardTools(BankBooks books)
{
    /// <summary>Tells the state of a card: whether it is frozen, and its monthly limit in euros.</summary>
    /// <param name="card">The card.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresPermission("cards.read", Resource = "card/{card}")]
    [return: PersonalData]
    private CardState Show([RegularExpression("card-[0-9]{4}")] string card, [FromCaller] string tenant) => Card(card, tenant);

    /// <summary>Freezes a card, or lets it be used again.</summary>
    /// <param name="card">The card.</param>
    /// <param name="frozen">True to freeze it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("cards.freeze", Resource = "card/{card}")]
    [Idempotent]
    private void Freeze([RegularExpression("card-[0-9]{4}")] string card, bool frozen, [FromCaller] string tenant) =>
        books.Write(("UPDATE card SET is_frozen = $3 WHERE tenant = $1 AND id = $2", [tenant, card, frozen ? 1L : 0L]));

    /// <summary>Sets what may be spent with a card in a month.</summary>
    /// <param name="card">The card.</param>
    /// <param name="euros">The new limit, in euros.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible, Impact = Impact.Financial)]
    [RequiresPermission("cards.limit", Resource = "card/{card}")]
    [RequiresApproval("card-desk", Summary = "Set the monthly limit of {card} to {euros} euros")]
    [Idempotent]
    private void SetLimit([RegularExpression("card-[0-9]{4}")] string card, [Range(0, 20_000)] int euros, [FromCaller] string tenant) =>
        books.Write(("UPDATE card SET month_limit = $3 WHERE tenant = $1 AND id = $2", [tenant, card, euros * 100L]));

    /// <summary>Writes a message to the holder of a card. It appears in the holder's inbox at once.</summary>
    /// <param name="request">To whom, and what.</param>
    /// <param name="desk">The desk in whose name it is written.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.ExternalCommunication)]
    [RequiresPermission("cards.notify", Resource = "card/{request.Card}")]
    [RequiresApproval("card-desk", Preview = nameof(PlanNotify), ExpiresMinutes = 240)]
    [NotIdempotent("The same words may be meant twice.")]
    private void Notify(MessageRequest request, [FromCaller("desk")] string desk, [FromCaller] string tenant)
    {
        _ = Card(request.Card, tenant);
        books.Write(("INSERT INTO message (tenant, card, desk, subject, text) VALUES ($1, $2, $3, $4, $5)", [tenant, request.Card, desk, request.Subject, request.Text]));
    }

    private MessagePlan PlanNotify(MessageRequest request, [FromCaller("desk")] string desk, [FromCaller] string tenant) =>
        new(Card(request.Card, tenant).Holder, desk, request.Subject, request.Text);

    private CardState Card(string card, string tenant) => books.Read(
        "SELECT id, holder, is_frozen, month_limit FROM card WHERE tenant = $1 AND id = $2",
        static row => new CardState(row.GetString(0), row.GetString(1), row.GetInt64(2) == 1, Money.Euros(row.GetInt64(3))), tenant, card) is [var state]
        ? state : throw new ToolFailedException("no-such-card", ToolFailure.NotStarted);
}

public sealed record CardState(string Card, [PersonalData] string Holder, bool IsFrozen, decimal MonthlyLimit);

public sealed record MessageRequest(
    [RegularExpression("card-[0-9]{4}")] string Card, [StringLength(120, MinimumLength = 1)] string Subject, [StringLength(4000, MinimumLength = 1)] string Text);

public sealed record MessagePlan([PersonalData] string Holder, string Desk, string Subject, string Text);
