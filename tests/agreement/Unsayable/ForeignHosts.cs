using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>URLs of hosts that the tool's contract does not name, or with user information.</summary>
internal sealed class ForeignHosts : UnsayableClass
{
    public override string Name => "hosts";

    public override string Reason => "which hosts a tool may reach stands in its contract, not in its schema";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code == FaultCodes.Format && @case.AtFault(fault.Path) is { Text: { } text, Type: var type } && ClrTypes.Bare(type) == typeof(AllowedUri)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.UserInfo.Length > 0 || !@case.Tool.Hosts.Any(host => IsOf(host, uri)));

    private static bool IsOf(string host, Uri uri)
    {
        var authority = uri.IsDefaultPort ? uri.Host : uri.Authority;
        return host.StartsWith("*.", StringComparison.Ordinal)
            ? authority.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase) && authority.Length > host.Length - 1
            : string.Equals(authority, host, StringComparison.OrdinalIgnoreCase);
    }
}
