// rule: TOOL9002
// construct: model
// about: The row names the type as it is called.
namespace Storage;

public sealed class BlobStore
{
    public string Load(string name) => name.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

[Toolset("blobs")]
public sealed partial class BlobTools(BlobStore store)
{
    /// <summary>Loads a blob.</summary>
    /// <param name="number">Its number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Load(int number) => store.Load($"{number}");
}
// additional: storage.toolcontracts.json
{
  "version": 1,
  "library": "storage",
  "rows": [
    { "type": "Storage.BlobStore", "member": "Load", "source": "untrusted" }
  ]
}
