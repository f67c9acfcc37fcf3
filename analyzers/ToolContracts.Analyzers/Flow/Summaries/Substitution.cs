using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Summaries;

/// <summary>Puts what a caller knows in the place of what a method was given.</summary>
/// <param name="lookup">The value of an input; null where the caller knows no more than that it is that input.</param>
internal sealed class Substitution(Func<Input, Value?> lookup)
{
    public Value Of(Value value)
    {
        if (value.All.Inputs.IsEmpty && value.Targets.IsEmpty)
        {
            return value;
        }

        Value? whole = null;
        foreach (var (input, passing) in value.Whole.Inputs)
        {
            var known = (lookup(input) ?? Value.Of(input)).Only(passing);
            whole = whole is null ? known : whole.Join(known);
        }

        if (whole is null)
        {
            whole = value.IsNew ? Value.Clean : Value.Opaque;
        }

        whole = whole.With(value.Whole.Known);

        foreach (var (member, part) in value.Members.Values)
        {
            whole = whole.Write(member, Of(part));
        }

        return value.Targets.IsEmpty ? whole : whole.WithTargets([.. value.Targets.Select(Of)]);
    }

    private DelegateTarget Of(DelegateTarget target) =>
        target with
        {
            Receiver = target.Receiver is null ? null : Of(target.Receiver),
            Result = target.Result is null ? null : Of(target.Result),
        };

    public Taint Of(Taint taint)
    {
        if (taint.Inputs.IsEmpty)
        {
            return taint;
        }

        var known = taint.Known;
        foreach (var (input, passing) in taint.Inputs)
        {
            known = known.Join((lookup(input)?.All ?? Taint.From(input)).Only(passing));
        }

        return known;
    }
}
