namespace ToolContracts.Shared.Templates;

/// <summary>A template of a tool's contract with what its holes name. It holds symbols, so it never enters the generator's pipeline.</summary>
/// <param name="Written">The template, and where it is written.</param>
/// <param name="Template">Its parts.</param>
/// <param name="Holes">What each hole names, in order.</param>
internal sealed record ResolvedTemplate(ContractTemplate Written, Template Template, ImmutableArray<ResolvedHole> Holes)
{
    /// <summary>Whether it is a template, and each hole may stand in it (rule TOOL1006).</summary>
    public bool IsSound => Template.Fault is null && Holes.All(static hole => hole.Problem is null);

    public static ResolvedTemplate Of(ContractTemplate written, ToolDeclaration tool)
    {
        var template = Template.Parse(written.Text);
        return new ResolvedTemplate(written, template, template.Holes.Select(hole => TemplateResolver.Resolve(hole, tool, written.Use)).ToImmutableArray());
    }
}
