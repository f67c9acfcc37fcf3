using System.Buffers;
using System.Globalization;
using System.Text;
using ToolContracts.Evidence;

namespace ToolContracts.Approvals;

/// <summary>
/// SHA-256 over what an approval binds. The text that it is taken over has one field a line, <c>name:length:value\n</c>: the length in bytes of
/// the value's UTF-8, in decimal; a value that is not there is <c>name:-:\n</c>. So no two contents share a text, whatever their values hold.
/// </summary>
/// <remarks>
/// The text of a proposal begins with the line <c>toolapproval/1\n</c>. Then come, in this order:
/// <list type="table">
/// <item><term>tool</term><description>full name of the tool</description></item>
/// <item><term>contract</term><description>hash of its contract, lower-case hexadecimal</description></item>
/// <item><term>arguments</term><description>canonical JSON of the bound arguments</description></item>
/// <item><term>claims</term><description>canonical JSON of the claims that fill parameters</description></item>
/// <item><term>plan</term><description>the plan's JSON as it was written, byte for byte</description></item>
/// <item><term>resources</term><description>how many follow, in decimal</description></item>
/// <item><term>resource</term><description>one line for each permission, percent-encoded as a grant sees it; <c>-</c> where it names none</description></item>
/// <item><term>actor-kind</term><description><c>Human</c>, <c>Workload</c> or <c>Service</c></description></item>
/// <item><term>actor</term><description>the identity that acts</description></item>
/// <item><term>on-behalf-of</term><description>for whom; <c>-</c> where for itself</description></item>
/// <item><term>tenant</term><description>the tenant</description></item>
/// <item><term>task</term><description>the task; <c>-</c> where there is none</description></item>
/// <item><term>nonce</term><description>the proposal's id: 128 random bits in lower-case hexadecimal</description></item>
/// <item><term>expires</term><description>when it expires: UTC, <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c></description></item>
/// </list>
/// The text of a call begins with <c>toolapproval-call/1\n</c> and has tool, arguments, claims, actor-kind, actor, on-behalf-of, tenant and task.
/// </remarks>
public static class ProposalDigest
{
    // A lone surrogate has no UTF-8; replacing it would let two identities share a text.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The digest of a proposal: what an approver says yes to.</summary>
    /// <param name="content">The concrete change.</param>
    /// <param name="id">The proposal's id.</param>
    /// <param name="expiresAt">When it expires.</param>
    /// <returns>SHA-256; another value of any field gives another one.</returns>
    public static Digest Of(ProposalContent content, string id, DateTimeOffset expiresAt)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(id);
        var text = new ArrayBufferWriter<byte>(512 + content.Arguments.Length + content.Plan.Length);
        text.Write("toolapproval/1\n"u8);
        Add(text, "tool", content.Tool);
        Add(text, "contract", content.ContractHash);
        Add(text, "arguments", content.Arguments.Span);
        Add(text, "claims", content.Claims.Span);
        Add(text, "plan", content.Plan.Span);
        Add(text, "resources", content.Resources.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var resource in content.Resources)
        {
            Add(text, "resource", resource);
        }

        AddRequester(text, content.Requester);
        Add(text, "nonce", id);
        Add(text, "expires", expiresAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        return Digest.Of(text.WrittenSpan);
    }

    /// <summary>The digest of a call: two calls of one are the same call, of which at most one proposal is live.</summary>
    /// <param name="content">The call; its plan, resources and contract do not count.</param>
    /// <returns>SHA-256.</returns>
    public static Digest OfCall(ProposalContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var text = new ArrayBufferWriter<byte>(256 + content.Arguments.Length);
        text.Write("toolapproval-call/1\n"u8);
        Add(text, "tool", content.Tool);
        Add(text, "arguments", content.Arguments.Span);
        Add(text, "claims", content.Claims.Span);
        AddRequester(text, content.Requester);
        return Digest.Of(text.WrittenSpan);
    }

    private static void AddRequester(ArrayBufferWriter<byte> text, Caller requester)
    {
        Add(text, "actor-kind", requester.Kind.ToString());
        Add(text, "actor", requester.Actor);
        Add(text, "on-behalf-of", requester.OnBehalfOf);
        Add(text, "tenant", requester.Tenant);
        Add(text, "task", requester.Task);
    }

    private static void Add(ArrayBufferWriter<byte> text, string name, string? value)
    {
        if (value is null)
        {
            text.Write(Encoding.ASCII.GetBytes(name + ":-:\n"));
            return;
        }

        Add(text, name, Strict.GetBytes(value));
    }

    private static void Add(ArrayBufferWriter<byte> text, string name, ReadOnlySpan<byte> value)
    {
        text.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}:{value.Length}:")));
        text.Write(value);
        text.Write("\n"u8);
    }
}
