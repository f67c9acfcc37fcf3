using ToolContracts.Agreement.Judges;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Mail addresses whose domain has no dot, such as <c>a@localhost</c>.</summary>
internal sealed class DotlessMailDomains : UnsayableClass
{
    public override string Name => "mail without dot";

    public override string Reason => "the judge asks for a dot in the domain; RFC 5321 and HTML do not";

    public override bool ExplainsComplaint(Case @case, Complaint complaint) =>
        complaint.Code is "format" or "EmailExpected"
        && (complaint.Path.StartsWith('#') ? @case.AtFault(complaint.Path.Replace("#/", "$.", StringComparison.Ordinal)) : @case.AtPointer(complaint.Path)) is { Text: { } text } && text.Split('@') is [_, var domain] && !domain.Contains('.', StringComparison.Ordinal);
}
