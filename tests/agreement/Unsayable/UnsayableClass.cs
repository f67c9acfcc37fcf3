using ToolContracts.Agreement.Judges;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>
/// Payloads on which schema and binder differ for a reason that no schema can say, or that a judge cannot see. The list of classes is
/// closed; each has a rule that recognises a payload by itself, not by what the binder said of it alone.
/// </summary>
public abstract class UnsayableClass
{
    public abstract string Name { get; }

    /// <summary>Why a schema, or a judge, cannot say it.</summary>
    public abstract string Reason { get; }

    /// <summary>Whether the class explains a fault that the binder found and the schema does not have.</summary>
    /// <param name="case">The payload.</param>
    /// <param name="fault">The binder's fault.</param>
    public virtual bool ExplainsFault(Case @case, Complaint fault) => false;

    /// <summary>Whether the class explains what a judge finds wrong where the binder does not.</summary>
    /// <param name="case">The payload.</param>
    /// <param name="complaint">The judge's complaint.</param>
    public virtual bool ExplainsComplaint(Case @case, Complaint complaint) => false;
}
