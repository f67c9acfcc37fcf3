// rule: TOOL9001
// construct: helper-method, control-flow
// about: Methods that call each other to any depth end by themselves.
namespace Grammar;

internal sealed class Parser(string text)
{
    private int _at;

    public string Sum() => _at >= text.Length ? "" : Product() + (Take('+') ? "+" + Sum() : "");

    private string Product() => Atom() + (Take('*') ? "*" + Product() : "");

    private string Atom()
    {
        if (Take('('))
        {
            var inner = Sum();
            Take(')');
            return "(" + inner + ")";
        }

        return _at < text.Length ? text[_at++].ToString() : "";
    }

    private bool Take(char letter)
    {
        if (_at < text.Length && text[_at] == letter)
        {
            _at++;
            return true;
        }

        return false;
    }
}

[Toolset("grammar")]
public sealed partial class GrammarTools
{
    /// <summary>Parses a sum.</summary>
    /// <param name="sum">The sum.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Parse(string sum) => new Parser(sum).Sum();
}
