// rule: TOOL4001
// construct: property-field, declaration
// about: The model's text is assigned to the property beside it, the [Trusted] one gets a constant.
namespace Campaigns;

public sealed class Draft
{
    [Trusted]
    public string Layout { get; set; } = "plain";

    public string Text { get; set; } = "";

    public string Render() => Layout + ": " + Text;
}

[Toolset("drafts")]
public sealed partial class DraftTools
{
    /// <summary>Previews a letter.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="text">The text.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Preview(string layout, string text)
    {
        var draft = new Draft();
        draft.Layout = layout.Length > 10 ? "wide" : "plain";
        draft.Text = text;
        return draft.Render();
    }
}
