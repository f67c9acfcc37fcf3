using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ToolContracts.Console.Layout;

/// <summary>Answers that are pages.</summary>
internal static class Pages
{
    /// <summary>Renders a page.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="parameters">The component's parameters by name.</param>
    public static IResult Of<TPage>(int status, params (string Name, object? Value)[] parameters)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters.ToDictionary(static one => one.Name, static one => one.Value)) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>Renders a page with status 200.</summary>
    public static IResult Of<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent => Of<TPage>(StatusCodes.Status200OK, parameters);

    /// <summary>Sends a browser on after a form was taken, so that a reload does not send it twice.</summary>
    public static IResult SeeOther(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
