using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Payloads;
using ToolContracts.Agreement.Unsayable;

namespace ToolContracts.Agreement.Judges;

/// <summary>An independent reader of the schemas.</summary>
public abstract class SchemaJudge
{
    /// <summary>Name and version.</summary>
    public abstract string Name { get; }

    /// <summary>Where this judge differs from JSON Schema 2020-12; a closed list.</summary>
    public virtual IReadOnlyList<UnsayableClass> Deviations => [];

    /// <summary>All classes that may explain where it differs from the binder, the first that does first.</summary>
    public virtual IReadOnlyList<UnsayableClass> Classes => [.. UnsayableClasses.All, .. Deviations];

    /// <summary>Takes the schemas of all tools.</summary>
    /// <returns>What is wrong with them, a line each.</returns>
    public abstract IReadOnlyList<string> Load(IReadOnlyList<ToolBinder> tools);

    /// <summary>Judges payloads.</summary>
    /// <returns>For each what it says; null where it does not know all keywords of the tool's schema.</returns>
    public abstract IEnumerable<Judgement?> Judge(IReadOnlyList<Payload> payloads);

    /// <summary>What a reader wants to know of how it judged.</summary>
    public virtual IEnumerable<string> Notes => [];
}
