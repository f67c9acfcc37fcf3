// rule: TOOL4001
// construct: model, cross-assembly
// about: A user's row says that what the library's inbox gives is untrusted.
// assembly: Vendor.Inbox
namespace Vendor.Inbox;

public sealed class InboxClient
{
    public string Text() => "hello";

    public string Folder() => "unread";
}
// assembly: main
// file: Sorter.cs
using Vendor.Inbox;

namespace Postroom;

public sealed class Sorter(InboxClient inbox)
{
    public string Sort()
    {
        var text = inbox.Text();
        var folder = inbox.Folder();
        return Shelve(text) + folder.Length; // expect: TOOL4001
    }

    private static string Shelve([Trusted] string shelf) => "on " + shelf;
}
// additional: inbox.toolcontracts.json
{
  "version": 1,
  "library": "inbox",
  "rows": [
    { "type": "Vendor.Inbox.InboxClient", "member": "Text", "source": "untrusted" }
  ]
}
