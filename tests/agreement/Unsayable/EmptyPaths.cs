using ToolContracts.Agreement.Judges;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>URIs with nothing behind their scheme, or only a query or fragment.</summary>
internal sealed class EmptyPaths : UnsayableClass
{
    public override string Name => "empty paths";

    public override string Reason => "ajv-formats asks for a path; RFC 3986, section 3.3, has an empty one";

    public override bool ExplainsComplaint(Case @case, Complaint complaint) =>
        complaint.Code == "format" && @case.AtPointer(complaint.Path)?.Text is { } text && text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        && (colon + 1 == text.Length || text[colon + 1] is '?' or '#');
}
