using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Model;

/// <summary>How a tool is undone: by another tool of its class, or by a method that is made one. One of both is there.</summary>
internal sealed record CompensationModel
{
    /// <summary>Full name of the tool that undoes it.</summary>
    public string? Tool { get; init; }

    /// <summary>The tool that is made of a plain method: only the host calls it, and no model sees it.</summary>
    public ToolModel? Hidden { get; init; }

    /// <summary>Where the arguments come from; those that take their default are not among them.</summary>
    public required EquatableArray<CompensationSourceModel> Sources { get; init; }
}

/// <summary>Where an argument of a compensation comes from.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Value">Its shape.</param>
/// <param name="Argument">The tool's parameter, as <see cref="ParameterModel.Name"/>; null where it comes from the result.</param>
/// <param name="IsNullable">Whether that parameter's value may be null.</param>
/// <param name="IsUntrusted">Whether that parameter is an <c>Untrusted&lt;T&gt;</c>, which is opened before its member is read.</param>
/// <param name="Member">The member of it: of an argument its name in C#, of the result its name in JSON; null for the whole.</param>
internal sealed record CompensationSourceModel(string JsonName, ValueShape Value, string? Argument, bool IsNullable, bool IsUntrusted, string? Member);
