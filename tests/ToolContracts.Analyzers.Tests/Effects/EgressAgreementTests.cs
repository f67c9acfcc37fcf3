using ToolContracts.Analyzers.Flow.Effects;

namespace ToolContracts.Analyzers.Tests.Effects;

/// <summary>A build and a running host judge a URL alike: TOOL5003 by <see cref="HostNames"/>, binder and egress guard by <see cref="EgressHost"/>.</summary>
public sealed class EgressAgreementTests
{
    /// <summary>What [Egress] names, a URL, and whether it goes through.</summary>
    public static TheoryData<string, string, bool> Cases => new()
    {
        // Names.
        { "a.example", "https://a.example/x?y#z", true }, { "a.example", "http://a.example", true }, { "A.Example", "https://a.eXample/", true },
        { "a.example", "https://b.example/", false }, { "a.example", "https://x.a.example/", false }, { "a.example", "https://aa.example/", false },
        { "a.example", "https://a.example.evil.example/", false }, { "a.example", "https://evil.example/a.example", false },
        { "a.example", "https://evil.example?a.example", false }, { "a.example", "https://evil.example#a.example", false },
        { "a.example", "https://a.example@evil.example/", false }, { "a.example", "https://user:pass@a.example/", true },
        { "a.example", "https://evil.example\\@a.example/", false }, { "a.example", "https://a.example./", true }, { "a.example.", "https://a.example/", true },

        // Ports.
        { "a.example", "https://a.example:443/", true }, { "a.example", "http://a.example:80/", true }, { "a.example", "https://a.example:80/", false },
        { "a.example", "http://a.example:443/", false }, { "a.example", "https://a.example:8443/", false }, { "a.example:8443", "https://a.example:8443/", true },
        { "a.example:8443", "https://a.example/", false }, { "a.example:443", "https://a.example/", true }, { "a.example:443", "http://a.example/", false },
        { "a.example:80", "http://a.example/", true }, { "a.example:80", "https://a.example/", false }, { "a.example:80", "https://a.example:80/", true },
        { "a.example.:8443", "https://a.example:8443/", true },

        // Wildcards: any depth below, not itself.
        { "*.a.example", "https://x.a.example/", true }, { "*.a.example", "https://x.y.a.example/", true }, { "*.a.example", "https://a.example/", false },
        { "*.a.example", "https://xa.example/", false }, { "*.a.example", "https://x.a.example:8443/", false }, { "*.A.example", "https://X.a.example/", true },
        { "*.a.example:8443", "https://x.a.example:8443/", true }, { "*.a.example:8443", "https://x.a.example/", false },
        { "*.0.0.1", "http://127.0.0.1/", false }, { "*.1", "http://127.0.0.1/", false },

        // Addresses, in all forms that URLs take.
        { "127.0.0.1", "http://127.0.0.1/", true }, { "127.0.0.1", "http://0x7f.1/", true }, { "127.0.0.1", "http://2130706433/", true },
        { "127.0.0.1", "http://0177.0.0.1/", true }, { "127.0.0.1", "http://127.1/", true }, { "127.0.0.1:8080", "http://127.0.0.1:8080/", true },
        { "127.0.0.1", "http://[::ffff:127.0.0.1]/", false }, { "[::1]", "http://[::1]/", true }, { "[::1]", "http://[0:0:0:0:0:0:0:1]/", true },
        { "[::1]:8080", "http://[::1]:8080/", true }, { "[::1]:8080", "http://[::1]/", false }, { "[2001:DB8::1]", "http://[2001:db8:0::1]/", true },

        // International names.
        { "bücher.example", "https://xn--bcher-kva.example/", true }, { "xn--bcher-kva.example", "https://bücher.example/", true },
        { "*.bücher.example", "https://x.bücher.example/", true }, { "bucher.example", "https://bücher.example/", false },

        // What is no host lets nothing through.
        { "https://a.example", "https://a.example/", false }, { "a.example/", "https://a.example/", false }, { "a.example/x", "https://a.example/x", false },
        { "a.example?", "https://a.example/", false }, { "user@a.example", "https://a.example/", false }, { "a.example:", "https://a.example/", false },
        { "a.example:x", "https://a.example/", false }, { "*", "https://a.example/", false }, { "", "https://a.example/", false },
        { "*.", "https://a.example/", false }, { "a.*", "https://a.example/", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void ABuildAndAHostAgree(string named, string url, bool goesThrough)
    {
        Assert.Equal(goesThrough, HostNames.Lets(named, ReachedHost.OfUrl(url, isWhole: true, isGuarded: true)));
        Assert.Equal(goesThrough, Uri.TryCreate(url, UriKind.Absolute, out var uri) && EgressHost.TryParse(named, out var host) && host.Lets(uri));
    }

    [Theory]
    [InlineData("https://a.example")]
    [InlineData("a.example/x")]
    [InlineData("a.example:0")]
    [InlineData("a.example:65536")]
    [InlineData("a.example:+80")]
    [InlineData("a b.example")]
    [InlineData("a.example\n")]
    [InlineData("::1")]
    [InlineData("*.127.0.0.1")]
    [InlineData("*.*.example")]
    [InlineData(":80")]
    public void AHostTakesNoOtherText(string named) => Assert.False(EgressHost.TryParse(named, out _));
}
