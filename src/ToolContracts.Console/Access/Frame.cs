using Microsoft.AspNetCore.Antiforgery;

namespace ToolContracts.Console.Access;

/// <summary>What all components of one page know: where the console is, who looks, and when. Filled by the gate, once a request.</summary>
internal sealed class Frame
{
    /// <summary>Path of the console, with the host's own before it; without a slash at the end.</summary>
    public string Base { get; set; } = "";

    /// <summary>Who looks; null before somebody has signed in.</summary>
    public Caller? Person { get; set; }

    /// <summary>The time of the request.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>Goes with each form.</summary>
    public AntiforgeryTokenSet? Antiforgery { get; set; }

    /// <summary>Whether the person signed in by the development sign-in, and can sign out by it.</summary>
    public bool IsDevelopment { get; set; }

    /// <summary>The address of a page.</summary>
    /// <param name="path">Its path below the console, its segments percent-encoded.</param>
    public string Link(string path) => path.Length == 0 ? Base : $"{Base}/{path}";
}
