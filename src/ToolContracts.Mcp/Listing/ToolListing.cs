using System.Globalization;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using ToolContracts.Mcp.Identity;
using ToolContracts.Mcp.State;

namespace ToolContracts.Mcp.Listing;

/// <summary>Answers <c>tools/list</c>, page by page.</summary>
internal sealed class ToolListing(ShownTools tools, RequestCaller callers, ClientState state, McpToolOptions options)
{
    private const string Purpose = "tools/list";
    private static readonly TimeSpan CursorLifetime = TimeSpan.FromMinutes(15);

    /// <summary>One page, and the cursor of the next.</summary>
    /// <exception cref="McpProtocolException">Nobody is known to ask, or the cursor is not this server's to this caller.</exception>
    public async ValueTask<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> request, CancellationToken cancellationToken)
    {
        var caller = callers.Of(request);
        var ordered = (await tools.GetAsync().WaitAsync(cancellationToken).ConfigureAwait(false)).Ordered;
        var start = request.Params?.Cursor is { } cursor ? Open(caller, cursor) : 0;
        var end = Math.Min(start + options.PageSize, ordered.Count);
        var version = request.Server.NegotiatedProtocolVersion;
        return new ListToolsResult
        {
            Tools = [.. ordered.Skip(start).Take(end - start).Select(tool => tool.For(version))],
            NextCursor = end < ordered.Count
                ? state.Protect(Purpose, caller, subject: "", end.ToString(CultureInfo.InvariantCulture), CursorLifetime)
                : null,
        };
    }

    // The tools of a host are those it started with, so a place among them stays what it was.
    private int Open(Caller caller, string cursor) => state.Open(Purpose, caller, subject: "", cursor) is { } opened
        ? int.Parse(opened.Data, CultureInfo.InvariantCulture)
        : throw new McpProtocolException("The cursor is none of this server's for you, or is too old. List again without a cursor.", McpErrorCode.InvalidParams);
}
