using System.Globalization;
using System.Security.Cryptography;

namespace ToolContracts.Dispatch;

/// <summary>Makes identities of calls: a random part for each host, and a number.</summary>
internal sealed class CallIds
{
    private readonly string _host = RandomNumberGenerator.GetHexString(12, lowercase: true);
    private long _last;

    /// <summary>An identity that no other call has, for instance <c>3f9a01c2d4e5-17</c>.</summary>
    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{_host}-{Interlocked.Increment(ref _last)}");
}
