using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ToolContracts.Console.Access;

/// <summary>A request that has passed the gate.</summary>
/// <param name="Context">The request.</param>
/// <param name="Frame">Where, who, when.</param>
/// <param name="Person">Who makes it.</param>
internal sealed record ConsoleRequest(HttpContext Context, Frame Frame, Caller Person)
{
    public CancellationToken Aborted => Context.RequestAborted;

    public T Service<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();

    /// <summary>A part of the path.</summary>
    public string Route(string name) => (string)Context.Request.RouteValues[name]!;

    /// <summary>A number of the query; null where there is none, or no whole number from 0 on.</summary>
    public long? Number(string name) =>
        long.TryParse(Context.Request.Query[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A field of the form; empty where there is none. The gate has read the form.</summary>
    public string Field(string name) => Context.Request.Form[name].ToString().ReplaceLineEndings("\n").Trim();
}
