using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace ToolContracts.Hosting.Tests;

/// <summary>Tools whose results are classified.</summary>
[Toolset("file", Version = "1.0.0", Owner = "file-team")]
[SideEffect(SideEffect.None)]
public sealed partial class FileTools(Lab lab)
{
    /// <summary>Reads a patient's file.</summary>
    /// <param name="id">Whose.</param>
    [Tool]
    [RequiresPermission("file.read", Resource = "file/{id}")]
    [return: ConfidentialData]
    private static Patient Read(string id) => Patient.Of(id);

    /// <summary>Opens a file once for each number.</summary>
    /// <param name="id">Whose.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("file.open", Resource = "file/{id}")]
    [Idempotent(Key = "{id}")]
    [return: ConfidentialData]
    private Patient Open(string id)
    {
        lab.Count(id);
        return Patient.Of(id);
    }

    /// <summary>Tells a number that nothing says more of.</summary>
    [Tool]
    [return: ConfidentialData]
    private static int Number() => 42;

    /// <summary>Tells a text that nothing says more of.</summary>
    [Tool]
    [return: PersonalData]
    private static string Name() => "Ada";

    /// <summary>May tell a number.</summary>
    [Tool]
    [return: PersonalData]
    private static int? Maybe() => 42;

    /// <summary>Files a text, and says it again.</summary>
    /// <param name="order">Which.</param>
    /// <param name="progress">Filled by the host.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("file.note", Resource = "note/{order}")]
    [Idempotent(Key = "{order}")]
    private async Task<string> NoteAsync(string order, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var text = await lab.RunAsync(order, cancellationToken);
        progress.Report("noted " + text);
        return text;
    }

    /// <summary>Amends a file, and tells its new text.</summary>
    /// <param name="order">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("file.amend", Resource = "note/{order}")]
    [Idempotent(Key = "{order}")]
    [return: ConfidentialData]
    private Task<string> AmendAsync(string order, CancellationToken cancellationToken) => lab.RunAsync(order, cancellationToken);

    /// <summary>Says a text again.</summary>
    /// <param name="order">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    private Task<string> SayAsync(string order, CancellationToken cancellationToken) => lab.RunAsync(order, cancellationToken);
}

public sealed record Patient(
    [PersonalData] string Name,
    string Id,
    [ConfidentialData, StringLength(5)] string Ward,
    [PersonalData] DateOnly Born,
    List<Visit> Visits,
    Dictionary<string, Visit> ByYear,
    Diagnosis? Diagnosis,
    [PersonalData] string? Note)
{
    public static Patient Of(string id) => new(
        "Ada", id, "W1", new DateOnly(1815, 12, 10), [new Visit("Dr. A", 1), new Visit("Dr. B", 2)], new() { ["1840"] = new Visit("Dr. C", 3) }, new Diagnosis.Grave("g", "x"), null);
}

public sealed record Visit([PersonalData] string Doctor, int Room);

[JsonDerivedType(typeof(Diagnosis.Grave), "grave")]
[JsonDerivedType(typeof(Diagnosis.Mild), "mild")]
public abstract record Diagnosis(string Code)
{
    [ConfidentialData]
    public sealed record Grave(string Code, string Text) : Diagnosis(Code);

    public sealed record Mild(string Code) : Diagnosis(Code);
}
