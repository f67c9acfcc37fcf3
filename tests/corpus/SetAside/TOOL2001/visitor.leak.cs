// rule: TOOL2001
// construct: interface, generic
// about: A visitor collects every node's text, the secret leaf's too.
using System.Text;
using Microsoft.Extensions.Configuration;

[Toolset("formtree", Owner = "platform-team")]
internal sealed partial class FormTreeTools(IConfiguration configuration)
{
    /// <summary>Shows the tree of a form.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Tree()
    {
        INode root = new Branch([new Leaf("name"), new SecretLeaf(configuration["Forms:Secret"] ?? "")]);
        var text = new StringBuilder();
        root.Accept(text);
        return text.ToString(); // expect: TOOL2001
    }
}

internal interface INode
{
    void Accept(StringBuilder text);
}

internal sealed class Branch(IReadOnlyList<INode> nodes) : INode
{
    public void Accept(StringBuilder text)
    {
        foreach (var node in nodes)
        {
            node.Accept(text);
        }
    }
}

internal sealed class Leaf(string name) : INode
{
    public void Accept(StringBuilder text) => text.Append(name).Append(' ');
}

internal sealed class SecretLeaf(string value) : INode
{
    public void Accept(StringBuilder text) => text.Append(value).Append(' ');
}
