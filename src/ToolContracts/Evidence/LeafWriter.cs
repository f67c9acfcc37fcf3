using System.Buffers;
using System.Globalization;
using System.Text;
using ToolContracts.Ledger;

namespace ToolContracts.Evidence;

/// <summary>
/// Writes records as canonical JSON (RFC 8785): members in ordinal order, no blanks, the shortest escapes. Members without a value are left out.
/// The leaf is what is hashed, so the form of a member is for ever: a change is a new <c>v</c>. A member that older records do not have is none.
/// </summary>
internal sealed class LeafWriter(EvidenceKeys keys)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\" + string.Concat(Enumerable.Range(0, 0x20).Select(static c => (char)c)));

    private readonly ArrayBufferWriter<byte> _output = new(512);

    /// <summary>Writes one leaf. The bytes are valid until the next call.</summary>
    /// <exception cref="StoreUnavailableException">The key of the record's tenant cannot be read or made.</exception>
    internal ReadOnlySpan<byte> Write(EvidenceRecord record, long sequence, long epoch, long fencingToken)
    {
        _output.ResetWrittenCount();
        Raw("{");
        Text("actor", record.Actor);
        Mac("approval", record, record.Approval);
        Mac("arguments", record, record.Arguments);
        Text("at", record.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        Text("call", record.CallId);
        Text("code", record.Code);
        Text("contract", record.ContractHash);
        Number("count", record.Count);
        Number("epoch", epoch);
        Grants(record.GrantIds);
        Mac("key", record, record.Key);
        Text("onBehalfOf", record.OnBehalfOf);
        Text("proposal", record.Proposal);
        Text("reason", record.Reason);
        Mac("result", record, record.Result);
        Number("sequence", sequence);
        Text("subject", record.Subject);
        Text("task", record.Task);
        Text("tenant", record.Tenant);
        if (fencingToken != 0)
        {
            Number("token", fencingToken);
        }

        Text("tool", record.Tool);
        Text("type", EvidenceTypeNames.NameOf(record.Type));
        Number("v", 1);
        Raw("}");
        return _output.WrittenSpan;
    }

    private void Mac(string name, EvidenceRecord record, EvidenceValue value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        Text(name, keys.Mac(name, record.Tenant ?? string.Empty, value.ToDigest()).ToString());
    }

    private void Grants(IReadOnlyList<long> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        Name("grants");
        for (var i = 0; i < ids.Count; i++)
        {
            Raw(i == 0 ? "[" : ",");
            Raw(ids[i].ToString(CultureInfo.InvariantCulture));
        }

        Raw("]");
    }

    private void Number(string name, long value)
    {
        Name(name);
        Raw(value.ToString(CultureInfo.InvariantCulture));
    }

    private void Text(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        Name(name);
        Raw("\"");
        var rest = value.AsSpan();
        while (rest.IndexOfAny(Escaped) is >= 0 and var at)
        {
            Encoding.UTF8.GetBytes(rest[..at], _output);
            Raw(rest[at] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                var control => $"\\u{(int)control:x4}",
            });
            rest = rest[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, _output);
        Raw("\"");
    }

    private void Name(string name)
    {
        if (_output.WrittenCount > 1)
        {
            Raw(",");
        }

        Raw("\"");
        Raw(name);
        Raw("\":");
    }

    private void Raw(string ascii) => Encoding.UTF8.GetBytes(ascii, _output);
}
