namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>Takes apart what a value is made of.</summary>
internal static class InputParts
{
    /// <summary>Of a value what one input gives it, in the same members.</summary>
    public static Value Of(Value value, Input input)
    {
        var passing = Labels.None;
        foreach (var (one, labels) in value.Whole.Inputs)
        {
            passing |= one.Equals(input) ? labels : Labels.None;
        }

        var part = passing == Labels.None ? Value.Clean : Value.Of(Taint.From(input).Only(passing));
        foreach (var (member, held) in value.Members.Values)
        {
            part = part.Write(member, Of(held, input));
        }

        return value.IsNew ? part : part.Opened();
    }
}
