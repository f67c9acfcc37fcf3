using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>Where a label came from, and which calls it passed, from the last step back to its source.</summary>
/// <param name="Before">The step before; null at the source.</param>
/// <param name="At">The code of the step.</param>
/// <param name="Text">At the source what it is, such as <c>configuration key 'Stripe:ApiKey'</c>; at a step the name of what it passed.</param>
/// <param name="Function">The local function that an argument was handed to; null for other steps.</param>
internal sealed record Trail(Trail? Before, SyntaxNode At, string Text, SyntaxNode? Function = null)
{
    /// <summary>Steps beyond these are left out of a route: nobody reads on.</summary>
    private const int LongestRoute = 8;

    /// <summary>Number of steps, the source included.</summary>
    public int Length { get; } = Before is null ? 1 : Before.Length + 1;

    /// <summary>The trail that goes on through a call; itself where it is long enough, or was there just now.</summary>
    public Trail Through(SyntaxNode at, string text) => Length >= LongestRoute || ReferenceEquals(At, at) ? this : new Trail(this, at, text);

    /// <summary>The trail that goes on as an argument of a local function.</summary>
    public Trail Into(SyntaxNode at, SyntaxNode function, string text) => Length >= LongestRoute ? this : new Trail(this, at, text, function);

    /// <summary>The source.</summary>
    public Trail Source
    {
        get
        {
            var trail = this;
            while (trail.Before is { } before)
            {
                trail = before;
            }

            return trail;
        }
    }

    /// <summary>The steps from the source on.</summary>
    public IReadOnlyList<Trail> Steps
    {
        get
        {
            var steps = new List<Trail>(Length);
            for (var trail = this; trail is not null; trail = trail.Before)
            {
                steps.Add(trail);
            }

            steps.Reverse();
            return steps;
        }
    }

    /// <summary>
    /// Whether this way is the one to show where two lead to one place: the shorter, then the one whose source comes first. So what is
    /// shown does not depend on what was solved first.
    /// </summary>
    public bool IsBefore(Trail other)
    {
        if (Length != other.Length)
        {
            return Length < other.Length;
        }

        var (mine, others) = (Source.At, other.Source.At);
        var byFile = string.CompareOrdinal(mine.SyntaxTree.FilePath, others.SyntaxTree.FilePath);
        return byFile != 0 ? byFile < 0 : mine.SpanStart < others.SpanStart;
    }

    public bool Equals(Trail? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => At.GetHashCode();
}
