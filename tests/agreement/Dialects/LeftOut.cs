using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Unsayable;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Optional members that are not there, in a dialect that asks for null in their place.</summary>
internal sealed class LeftOut : UnsayableClass
{
    public override string Name => "left out";

    public override string Reason => "openai requires each member, so that null can mean absent; where an optional one is absent indeed, that is what it means";

    // In an alternative of a union, the union and what the other alternatives ask for are complained of as well.
    public override bool ExplainsComplaint(Case @case, Complaint complaint) =>
        @case is { Tool: DialectBinder { Dialect: Contracts.SchemaDialect.OpenAI }, Judgement: { ByBase.Accepts: true } judgement }
        && judgement.Complaints.Any(one => one.Code == "required" && (one == complaint || (complaint.Code is "anyOf" or "type" or "const" or "additionalProperties" && IsAround(complaint, one))));

    private static bool IsAround(Complaint union, Complaint inner) =>
        inner.Path == union.Path || inner.Path.StartsWith(union.Path + "/", StringComparison.Ordinal) || union.Path.StartsWith(inner.Path + "/", StringComparison.Ordinal);
}
