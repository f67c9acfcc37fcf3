using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ToolContracts.RoslynTesting;

/// <summary>
/// Source with the standard markup of Roslyn's tests: <c>[|…|]</c> is a span of the rule under test, <c>{|ID:…|}</c> one of a named
/// id. Spans may nest and may be empty.
/// </summary>
public sealed record Markup(string Source, ImmutableArray<(string? Id, TextSpan Span)> Spans)
{
    public static Markup Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        marked = marked.ReplaceLineEndings("\n");
        var source = new StringBuilder();
        var open = new Stack<(string? Id, int Start, char Close)>();
        var spans = ImmutableArray.CreateBuilder<(string?, TextSpan)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((null, source.Length, ']'));
                i++;
            }
            else if (rest.StartsWith("{|") && rest.IndexOf(':') is var colon and > 2)
            {
                open.Push((rest[2..colon].ToString(), source.Length, '}'));
                i += colon;
            }
            else if (open.Count > 0 && rest.Length > 1 && rest[0] == '|' && rest[1] == open.Peek().Close)
            {
                var (id, start, _) = open.Pop();
                spans.Add((id, TextSpan.FromBounds(start, source.Length)));
                i++;
            }
            else
            {
                source.Append(marked[i]);
            }
        }

        if (open.Count > 0)
        {
            throw new ArgumentException("A span is not closed.", nameof(marked));
        }

        return new Markup(source.ToString(), spans.ToImmutable());
    }
}
