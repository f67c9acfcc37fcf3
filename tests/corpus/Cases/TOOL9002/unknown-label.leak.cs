// rule: TOOL9002
// construct: model
// about: A row's source is of a label that there is not.
namespace Feeds;

public sealed class FeedReader
{
    public string Next() => "news";
}

[Toolset("feeds")]
public sealed partial class FeedTools(FeedReader reader)
{
    /// <summary>Gives the next news.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Next() => reader.Next();
}
// additional: feeds.toolcontracts.json
{
  "version": 1,
  "library": "feeds",
  "rows": [
    { "type": "Feeds.FeedReader", "member": "Next", "source": "dubious" } // expect: TOOL9002
  ]
}
