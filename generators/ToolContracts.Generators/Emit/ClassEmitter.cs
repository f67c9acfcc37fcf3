using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the marks around what is classified in a result: by them a host leaves out what a caller is not cleared for.</summary>
internal static class ClassEmitter
{
    private const string Classes = "global::ToolContracts.Contracts.DataClass.";

    /// <summary>Begins a member; its name is written too.</summary>
    public static void Begin(SourceWriter writer, MemberShape member, string dataClass, string name, string mark) =>
        writer.Lines($"var {mark} = writer.BeginClassified({name}, {Classes}{dataClass}, isText: {Literals.Flag(IsText(member.Value) && member.Constraints.Equals(Constraints.None))});");

    /// <summary>Begins a result that is classified as a whole.</summary>
    public static void BeginWhole(SourceWriter writer, ValueShape? result, string? dataClass)
    {
        if (result is not null && dataClass is not null)
        {
            writer.Lines($"var whole = writer.BeginClassified({Classes}{dataClass}, isText: {Literals.Flag(IsText(result))}, isNullable: {Literals.Flag(result.IsNullable)});");
        }
    }

    /// <summary>Ends it.</summary>
    public static void EndWhole(SourceWriter writer, ValueShape? result, string? dataClass)
    {
        if (result is not null && dataClass is not null)
        {
            writer.Lines("writer.EndClassified(whole);");
        }
    }

    private static bool IsText(ValueShape shape) =>
        shape is ScalarShape { Kind: ScalarKind.String } || (shape is UntrustedShape untrusted && IsText(untrusted.Inner));
}
