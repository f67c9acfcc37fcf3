// rule: TOOL2001
// construct: declaration
// about: A result classified as confidential may still hold no secret.
using Microsoft.Extensions.Configuration;

[Toolset("contracts", Owner = "platform-team")]
internal sealed partial class ContractTools(ContractBook book, IConfiguration configuration)
{
    /// <summary>Shows the note on a contract.</summary>
    /// <param name="contract">The contract's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: ConfidentialData]
    private string Note(int contract)
    {
        var pin = configuration["Contracts:ArchivePassword"];
        return book.NoteOf(contract) + " " + pin; // expect: TOOL2001
    }
}

internal sealed class ContractBook
{
    private readonly Dictionary<int, string> _notes = [];

    [return: ConfidentialData]
    internal string NoteOf(int contract) => _notes[contract];
}
