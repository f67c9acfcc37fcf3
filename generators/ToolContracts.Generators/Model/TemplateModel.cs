using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Model;

/// <summary>A template whose holes are resolved.</summary>
/// <param name="Text">As written.</param>
/// <param name="Parts">Literals and holes in order.</param>
internal sealed record TemplateModel(string Text, EquatableArray<TemplatePartModel> Parts);

/// <summary>A literal, or a hole.</summary>
/// <param name="Literal">The literal with its braces unescaped; empty for a hole.</param>
/// <param name="Hole">The hole; null for a literal.</param>
internal sealed record TemplatePartModel(string Literal, HoleModel? Hole);

/// <summary>A hole: a parameter and a chain of members.</summary>
/// <param name="Parameter">Name of the parameter in C#, as <see cref="ParameterModel.Name"/>.</param>
/// <param name="ParameterIsNullable">Whether the parameter's own value may be null.</param>
/// <param name="Steps">The members after it.</param>
/// <param name="End">Shape of the value at the end; in a key it may be an object or list, which stands for its canonical JSON.</param>
/// <param name="Format">Format after the colon; null where none is written.</param>
/// <param name="ParameterIsUntrusted">Whether the parameter is an <c>Untrusted&lt;T&gt;</c> (nullable or not), which is opened before the next step.</param>
internal sealed record HoleModel(
    string Parameter, bool ParameterIsNullable, EquatableArray<AccessStep> Steps, ValueShape End, string? Format, bool ParameterIsUntrusted = false);

/// <summary>One step of a chain.</summary>
/// <param name="Name">The member's name in C#.</param>
/// <param name="IsNullable">Whether its value may be null, so that the next step needs <c>?.</c>.</param>
/// <param name="IsUntrusted">Whether its value is an <c>Untrusted&lt;T&gt;</c> (nullable or not), which is opened before the next step.</param>
internal sealed record AccessStep(string Name, bool IsNullable, bool IsUntrusted = false);
