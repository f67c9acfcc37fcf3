using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Dispatch;

/// <summary>The key that a tool may pass to downstream systems (CONTROLS A1: a foreign call carries its own derived key).</summary>
internal static class IdempotencyKeys
{
    /// <summary>SHA-256 over tenant, tool and business key, each with its length before it, in hexadecimal; null where there is no key.</summary>
    public static string? Derive(OperationKey? key) => key is null
        ? null
        : Digest.Of(Encoding.UTF8.GetBytes($"{key.Tenant.Length}:{key.Tenant}{key.Tool.Length}:{key.Tool}{key.Key.Length}:{key.Key}")).ToString();
}
