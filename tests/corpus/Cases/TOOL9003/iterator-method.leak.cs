// rule: TOOL9003
// construct: iterator
// about: A public iterator yields secrets.
using Microsoft.Extensions.Configuration;

public sealed class KeyList(IConfiguration configuration)
{
    private static readonly string[] Names = ["Alpha", "Beta"];

    public IEnumerable<string> All() // expect: TOOL9003
    {
        foreach (var name in Names)
        {
            var key = configuration["Keys:" + name + ":Secret"];
            if (key is not null)
            {
                yield return key;
            }
        }
    }
}
