using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>What of an exception its readers see: what its constructors told the framework's, and its message, but not what it keeps besides.</summary>
internal static class ExceptionText
{
    /// <summary>The members of an exception that show its text.</summary>
    public static ImmutableHashSet<string> Members { get; } = ["Message", "StackTrace", "InnerException", "InnerExceptions"];

    public static Taint Of(Value exception)
    {
        var taint = exception.Whole;
        foreach (var (member, value) in exception.Members.Values)
        {
            taint = Members.Contains(member.Name) ? taint.Join(value.All) : taint;
        }

        return taint;
    }
}
