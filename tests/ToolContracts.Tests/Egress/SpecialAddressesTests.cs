using System.Net;
using ToolContracts.Guards.Egress;

namespace ToolContracts.Tests.Egress;

/// <summary>Each range of the IANA registries: its first and last address, and their neighbours.</summary>
public sealed class SpecialAddressesTests
{
    /// <summary>An address, and the beginning of what keeps it out; empty where nothing does.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        // IPv4.
        { "0.0.0.0", "unspecified" }, { "0.255.255.255", "unspecified" }, { "1.0.0.0", "" },
        { "9.255.255.255", "" }, { "10.0.0.0", "private" }, { "10.255.255.255", "private" }, { "11.0.0.0", "" },
        { "100.63.255.255", "" }, { "100.64.0.0", "a carrier" }, { "100.127.255.255", "a carrier" }, { "100.128.0.0", "" },
        { "100.100.100.199", "a carrier" }, { "100.100.100.200", "a cloud" }, { "100.100.100.201", "a carrier" },
        { "126.255.255.255", "" }, { "127.0.0.0", "loopback" }, { "127.0.0.1", "loopback" }, { "127.255.255.255", "loopback" }, { "128.0.0.0", "" },
        { "168.63.129.15", "" }, { "168.63.129.16", "a cloud" }, { "168.63.129.17", "" },
        { "169.253.255.255", "" }, { "169.254.0.0", "link-local" }, { "169.254.169.253", "link-local" }, { "169.254.169.254", "a cloud" },
        { "169.254.170.2", "link-local" }, { "169.254.255.255", "link-local" }, { "169.255.0.0", "" },
        { "172.15.255.255", "" }, { "172.16.0.0", "private" }, { "172.31.255.255", "private" }, { "172.32.0.0", "" },
        { "191.255.255.255", "" }, { "192.0.0.0", "of IETF" }, { "192.0.0.192", "of IETF" }, { "192.0.0.255", "of IETF" }, { "192.0.1.0", "" },
        { "192.0.1.255", "" }, { "192.0.2.0", "for documentation" }, { "192.0.2.255", "for documentation" }, { "192.0.3.0", "" },
        { "192.88.98.255", "" }, { "192.88.99.0", "a 6to4" }, { "192.88.99.255", "a 6to4" }, { "192.88.100.0", "" },
        { "192.167.255.255", "" }, { "192.168.0.0", "private" }, { "192.168.255.255", "private" }, { "192.169.0.0", "" },
        { "198.17.255.255", "" }, { "198.18.0.0", "for benchmarks" }, { "198.19.255.255", "for benchmarks" }, { "198.20.0.0", "" },
        { "198.51.99.255", "" }, { "198.51.100.0", "for documentation" }, { "198.51.100.255", "for documentation" }, { "198.51.101.0", "" },
        { "203.0.112.255", "" }, { "203.0.113.0", "for documentation" }, { "203.0.113.255", "for documentation" }, { "203.0.114.0", "" },
        { "223.255.255.255", "" }, { "224.0.0.0", "multicast" }, { "239.255.255.255", "multicast" },
        { "240.0.0.0", "reserved" }, { "255.255.255.254", "reserved" }, { "255.255.255.255", "broadcast" },
        { "8.8.8.8", "" }, { "93.184.216.34", "" },

        // IPv6.
        { "::", "unspecified" }, { "::1", "loopback" },
        { "64:ff9b:0:ffff:ffff:ffff:ffff:ffff", "outside" }, { "64:ff9b:1::", "of a local translator" },
        { "64:ff9b:1:ffff:ffff:ffff:ffff:ffff", "of a local translator" }, { "64:ff9b:2::", "outside" },
        { "ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "outside" }, { "100::", "for discarding" }, { "100::ffff:ffff:ffff:ffff", "for discarding" },
        { "100:0:0:1::", "a dummy" }, { "100:0:0:1:ffff:ffff:ffff:ffff", "a dummy" }, { "100:0:0:2::", "outside" },
        { "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "outside" }, { "2000::", "" }, { "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "" },
        { "2001:1::", "of IETF" }, { "2001:20::", "of IETF" }, { "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "of IETF" }, { "2001:200::", "" },
        { "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", "" }, { "2001:db8::", "for documentation" },
        { "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "for documentation" }, { "2001:db9::", "" },
        { "2001:4860:4860::8888", "" }, { "2606:4700::1111", "" },
        { "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "" }, { "3fff::", "for documentation" }, { "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "for documentation" },
        { "3fff:1000::", "" }, { "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "" }, { "4000::", "outside" },
        { "5eff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "outside" }, { "5f00::", "of segment routing" }, { "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "of segment routing" },
        { "5f01::", "outside" }, { "fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "outside" }, { "fc00::", "unique local" },
        { "fd00:ec2::253", "unique local" }, { "fd00:ec2::254", "a cloud" }, { "fd20:ce::254", "a cloud" },
        { "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "unique local" }, { "fe00::", "outside" },
        { "fe7f:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "outside" }, { "fe80::", "link-local" }, { "fe80::1%1", "link-local" },
        { "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "link-local" }, { "fec0::", "site-local" }, { "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "site-local" },
        { "ff00::", "multicast" }, { "ff02::1", "multicast" }, { "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "multicast" },

        // IPv4 within IPv6: mapped, compatible, translated, 6to4, Teredo (server, then client with its bits turned).
        { "::ffff:127.0.0.1", "loopback" }, { "::ffff:169.254.169.254", "a cloud" }, { "::ffff:8.8.8.8", "" }, { "::ffff:10.0.0.1", "private" },
        { "::127.0.0.1", "loopback" }, { "::10.0.0.1", "private" }, { "::2", "unspecified" }, { "::8.8.8.8", "" },
        { "64:ff9b::7f00:1", "loopback" }, { "64:ff9b::a9fe:a9fe", "a cloud" }, { "64:ff9b::808:808", "" }, { "64:ff9b::c0a8:101", "private" },
        { "2002:7f00:1::", "loopback" }, { "2002:a00:1::1", "private" }, { "2002:a9fe:a9fe::", "a cloud" }, { "2002:808:808::1", "" },
        { "2001:0:7f00:1::f7f7:f7f7", "loopback" }, { "2001:0:808:808::80ff:fffe", "loopback" }, { "2001:0:808:808::5601:5601", "a cloud" },
        { "2001:0:808:808::f7f7:f7f7", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    [Threat(19, Part = "address")]
    public void KnowsWhatIsNotPublic(string address, string kind)
    {
        var found = SpecialAddresses.Find(IPAddress.Parse(address));
        Assert.StartsWith(kind.Length == 0 ? "(public)" : kind, found?.Kind ?? "(public)", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("192.168.0.1", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("8.8.8.8", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("169.254.1.1", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("2001:db8::1", false)]
    public void AnOperatorAllowsAHostInternalAddressesAndNoOthers(string address, bool isAllowed)
    {
        var policy = new AddressPolicy(new EgressOptions().AllowPrivate("Intranet.example:8443"));
        Assert.Equal(isAllowed, policy.Refuses(IPAddress.Parse(address), "intranet.example.", 8443) is null);
        Assert.Equal(address == "8.8.8.8", policy.Refuses(IPAddress.Parse(address), "intranet.example", 443) is null);
        Assert.Equal(address == "8.8.8.8", policy.Refuses(IPAddress.Parse(address), "x.intranet.example", 8443) is null);
    }

    [Theory]
    [InlineData("intranet.example", "intranet.example", 80, true)]
    [InlineData("intranet.example", "intranet.example", 443, true)]
    [InlineData("intranet.example", "intranet.example", 8080, false)]
    [InlineData("intranet.example:8080", "intranet.example", 8080, true)]
    [InlineData("[::1]:8080", "::1", 8080, true)]
    [InlineData("[::1]", "::1", 8080, false)]
    [InlineData("127.0.0.1:8080", "127.0.0.1", 8080, true)]
    [InlineData("127.0.0.1:8080", "127.0.0.2", 8080, false)]
    public void AnAllowedHostIsNamedWithItsPort(string allowed, string host, int port, bool isAllowed) =>
        Assert.Equal(isAllowed, new AddressPolicy(new EgressOptions().AllowPrivate(allowed)).Refuses(IPAddress.Loopback, host, port) is null);
}
