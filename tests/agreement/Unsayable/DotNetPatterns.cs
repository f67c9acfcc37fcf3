using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Texts on which .NET's own dialect of patterns and ECMA's differ: a line end behind a match, digits and letters beyond ASCII.</summary>
internal sealed class DotNetPatterns : UnsayableClass
{
    public override string Name => ".NET's patterns";

    public override string Reason => "it runs patterns in .NET's dialect: $ also matches before a last line end, \\d and \\w know all scripts";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code is FaultCodes.Pattern or FaultCodes.Format && @case.AtFault(fault.Path)?.Text is { } text
        && (text.EndsWith('\n') || (fault.Code == FaultCodes.Pattern && text.Any(static c => !char.IsAscii(c) && char.IsLetterOrDigit(c))));
}
