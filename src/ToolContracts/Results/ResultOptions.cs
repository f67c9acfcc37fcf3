namespace ToolContracts.Results;

/// <summary>What callers get in place of data that they are not cleared for.</summary>
public sealed class ResultOptions
{
    /// <summary>In place of personal data, for who has no grant of <c>clearance:personal</c>.</summary>
    public Redaction Personal { get; set; } = Redaction.Erase;

    /// <summary>In place of confidential data, for who has no grant of <c>clearance:confidential</c>.</summary>
    public Redaction Confidential { get; set; } = Redaction.Erase;

    internal IEnumerable<string> Problems()
    {
        if (!Enum.IsDefined(Personal) || !Enum.IsDefined(Confidential))
        {
            yield return $"{nameof(Personal)} and {nameof(Confidential)} of results are {Personal} and {Confidential}. Set them to Erase, Mask or Pseudonym.";
        }
    }
}
