using System.Text.RegularExpressions;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>URIs whose authority RFC 3986 does not have: two at signs, a port that is no number, text behind a bracket.</summary>
internal sealed partial class LooseUris : UnsayableClass
{
    public override string Name => "loose URIs";

    public override string Reason => "ajv-formats reads what follows // as a path where it is no authority; NJsonSchema asks System.Uri";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code == FaultCodes.Format && @case.AtFault(fault.Path)?.Text is { } text && Authority().Match(text) is { Success: true, Groups: [_, var authority] }
        && !ByTheBook().IsMatch(authority.Value);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*)")]
    private static partial Regex Authority();

    /// <summary>RFC 3986, section 3.2, with any text in the brackets.</summary>
    [GeneratedRegex(@"^(?:[^@\[\]]*@)?(?:\[[^\[\]]*\]|[^@:\[\]]*)(?::[0-9]*)?\z")]
    private static partial Regex ByTheBook();
}
