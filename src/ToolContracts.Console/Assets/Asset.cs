using System.Reflection;
using Microsoft.AspNetCore.Http;
using ToolContracts.Evidence;

namespace ToolContracts.Console.Assets;

/// <summary>A file that pages need, served from the assembly under a name that changes with its content, so that a browser may keep it.</summary>
internal sealed class Asset
{
    private readonly byte[] _content;
    private readonly string _type;

    private Asset(string name, string type)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        _content = new byte[stream.Length];
        stream.ReadExactly(_content);
        _type = type;
        Path = $"assets/{Digest.Of(_content).ToString()[..16]}/{name}";
    }

    public static Asset Style { get; } = new("console.css", "text/css; charset=utf-8");

    public static Asset Script { get; } = new("console.js", "text/javascript; charset=utf-8");

    /// <summary>Its path below the console.</summary>
    public string Path { get; }

    /// <summary>Answers with the file.</summary>
    public IResult Answer(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(_content, _type);
    }
}
