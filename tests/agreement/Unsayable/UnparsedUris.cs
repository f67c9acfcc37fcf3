using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>URIs of RFC 3986's characters that <see cref="Uri"/> does not parse, such as a port above 65535.</summary>
internal sealed class UnparsedUris : UnsayableClass
{
    public override string Name => "URIs";

    public override string Reason => "the parser of System.Uri has rules of schemes, hosts and ports that no pattern of a sane length says";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code == FaultCodes.Format && @case.AtFault(fault.Path) is { Text: { } text, Type: var type }
        && (ClrTypes.Bare(type) == typeof(Uri) || ClrTypes.Bare(type) == typeof(AllowedUri)) && !Uri.TryCreate(text, UriKind.Absolute, out _);

    public override bool ExplainsComplaint(Case @case, Complaint complaint) =>
        complaint.Code == "UriExpected" && @case.AtFault(complaint.Path.Replace("#/", "$.", StringComparison.Ordinal))?.Text is { } text && !Uri.TryCreate(text, UriKind.Absolute, out _);
}
