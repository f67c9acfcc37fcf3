using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace ToolContracts.Guards.Egress;

/// <summary>
/// Which addresses are not the public internet's. Sources: the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890, RFC 8190) as
/// of 2026, the IANA IPv4 and IPv6 multicast and IPv6 address space registries, and where clouds document their metadata services.
/// </summary>
/// <remarks>A block of a registry that is "globally reachable" in parts is refused as a whole: nobody serves HTTP in those parts.</remarks>
internal static class SpecialAddresses
{
    // First what nothing allows within the blocks that an operator may allow.
    private static readonly AddressBlock[] V4 =
    [
        Of("169.254.169.254/32", "a cloud's metadata service"),
        Of("168.63.129.16/32", "a cloud's metadata service (Azure)"),
        Of("100.100.100.200/32", "a cloud's metadata service (Alibaba)"),
        Of("0.0.0.0/8", "unspecified (RFC 791)"),
        Of("10.0.0.0/8", "private (RFC 1918)", isInternal: true),
        Of("100.64.0.0/10", "a carrier's shared space (RFC 6598)", isInternal: true),
        Of("127.0.0.0/8", "loopback (RFC 1122)", isInternal: true),
        Of("169.254.0.0/16", "link-local (RFC 3927)"),
        Of("172.16.0.0/12", "private (RFC 1918)", isInternal: true),
        Of("192.0.0.0/24", "of IETF protocols (RFC 6890)"),
        Of("192.0.2.0/24", "for documentation (RFC 5737)"),
        Of("192.88.99.0/24", "a 6to4 relay (RFC 7526)"),
        Of("192.168.0.0/16", "private (RFC 1918)", isInternal: true),
        Of("198.18.0.0/15", "for benchmarks (RFC 2544)"),
        Of("198.51.100.0/24", "for documentation (RFC 5737)"),
        Of("203.0.113.0/24", "for documentation (RFC 5737)"),
        Of("224.0.0.0/4", "multicast (RFC 5771)"),
        Of("255.255.255.255/32", "broadcast (RFC 919)"),
        Of("240.0.0.0/4", "reserved (RFC 1112)"),
    ];

    private static readonly AddressBlock[] V6 =
    [
        Of("fd00:ec2::254/128", "a cloud's metadata service (AWS)"),
        Of("fd20:ce::254/128", "a cloud's metadata service (Google)"),
        Of("::/128", "unspecified (RFC 4291)"),
        Of("::1/128", "loopback (RFC 4291)", isInternal: true),
        Of("64:ff9b:1::/48", "of a local translator (RFC 8215)"),
        Of("100::/64", "for discarding (RFC 6666)"),
        Of("100:0:0:1::/64", "a dummy (RFC 9780)"),
        Of("2001:db8::/32", "for documentation (RFC 3849)"),
        Of("3fff::/20", "for documentation (RFC 9637)"),
        Of("5f00::/16", "of segment routing (RFC 9602)"),
        Of("fc00::/7", "unique local (RFC 4193)", isInternal: true),
        Of("fe80::/10", "link-local (RFC 4291)"),
        Of("fec0::/10", "site-local (RFC 3879)"),
        Of("ff00::/8", "multicast (RFC 4291)"),
    ];

    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Teredo = IPNetwork.Parse("2001::/32");

    // RFC 2928 and the registry: all of it but Teredo, whose embedded addresses are looked at.
    private static readonly AddressBlock Protocols = Of("2001::/23", "of IETF protocols (RFC 2928)");

    // RFC 4291, 2.4, and the IPv6 address space registry: nothing else is assigned to anybody.
    private static readonly IPNetwork Unicast = IPNetwork.Parse("2000::/3");
    private static readonly AddressBlock Unassigned = Of("::/0", "outside of the global unicast space (RFC 4291)");

    /// <summary>The block that keeps an address out; null where it is a public one.</summary>
    public static AddressBlock? Find(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => First(V4, address),
        AddressFamily.InterNetworkV6 when address.IsIPv4MappedToIPv6 => Find(address.MapToIPv4()),
        AddressFamily.InterNetworkV6 => FindV6(address),
        _ => Unassigned,
    };

    private static AddressBlock? FindV6(IPAddress address)
    {
        // The scope names a link of this machine, not the address.
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        var bare = new IPAddress(bytes);
        if (First(V6, bare) is { } block)
        {
            return block;
        }

        // Behind each of these lies an IPv4 address, which a translator or tunnel would be asked for.
        if (Compatible.Contains(bare) || Translated.Contains(bare))
        {
            return Find(new IPAddress(bytes[12..]));
        }

        if (SixToFour.Contains(bare))
        {
            return Find(new IPAddress(bytes[2..6]));
        }

        // The server, and the client with its bits turned (RFC 4380, 4).
        if (Teredo.Contains(bare))
        {
            Span<byte> client = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(client, ~BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));
            return Find(new IPAddress(bytes[4..8])) ?? Find(new IPAddress(client));
        }

        return Protocols.Network.Contains(bare) ? Protocols : Unicast.Contains(bare) ? null : Unassigned;
    }

    private static AddressBlock? First(AddressBlock[] blocks, IPAddress address)
    {
        foreach (var block in blocks)
        {
            if (block.Network.Contains(address))
            {
                return block;
            }
        }

        return null;
    }

    private static AddressBlock Of(string network, string kind, bool isInternal = false) => new(IPNetwork.Parse(network), kind, isInternal);
}
