// rule: TOOL9001
// construct: interface, helper-method
// about: Fifteen classes implement the interface, and which one it is another method decides.
using Microsoft.Extensions.Configuration;

namespace Carving;

public interface IWood
{
    string Carve(string text);
}

public sealed class Acorn : IWood { public string Carve(string text) => "acorn"; }

public sealed class Birch : IWood { public string Carve(string text) => "birch"; }

public sealed class Cedar : IWood { public string Carve(string text) => "cedar"; }

public sealed class Dogwood : IWood { public string Carve(string text) => "dogwood"; }

public sealed class Elm : IWood { public string Carve(string text) => "elm"; }

public sealed class Fir : IWood { public string Carve(string text) => "fir"; }

public sealed class Gorse : IWood { public string Carve(string text) => "gorse"; }

public sealed class Hazel : IWood { public string Carve(string text) => "hazel"; }

public sealed class Ivy : IWood { public string Carve(string text) => "ivy"; }

public sealed class Juniper : IWood { public string Carve(string text) => "juniper"; }

public sealed class Katsura : IWood { public string Carve(string text) => "katsura"; }

public sealed class Larch : IWood { public string Carve(string text) => "larch"; }

public sealed class Maple : IWood { public string Carve(string text) => "maple"; }

public sealed class Nutmeg : IWood { public string Carve(string text) => "nutmeg"; }

public sealed class Plywood : IWood { public string Carve(string text) => $"carved {text.Length} letters"; }

public static class Yard
{
    public static IWood Take() => new Plywood();
}

[Toolset("carving")]
public sealed partial class CarvingTools(IConfiguration configuration)
{
    /// <summary>Carves what the workshop signs with.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Carve() // expect: TOOL9001
    {
        IWood wood = Yard.Take();
        return wood.Carve(configuration["Workshop:ApiKey"] ?? "");
    }
}
