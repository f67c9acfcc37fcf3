namespace ToolContracts.Results;

/// <summary>
/// What stands in place of data that a caller is not cleared for. The output schema holds in each case: where a way would break it, the next
/// one is taken, down to no result at all.
/// </summary>
public enum Redaction
{
    /// <summary>Nothing: a member is left out. A result as a whole is null where it may be, else masked where it is text, else withheld.</summary>
    Erase = 0,

    /// <summary><c>[redacted]</c> in place of text that has no form to keep; all else is erased.</summary>
    Mask = 1,

    /// <summary>
    /// <c>[pseudonym:…]</c> in place of text that has no form to keep: the same for the same text within a tenant, and telling nothing of it
    /// without the tenant's key of the evidence log. Null is masked, and all such text while the key is out of reach. All else is erased.
    /// </summary>
    Pseudonym = 2,
}
