using System.Security.Cryptography;
using System.Text;
using ToolContracts.Approvals;
using ToolContracts.Evidence;

namespace ToolContracts.Tests.Approvals;

public sealed class ProposalDigestTests
{
    private const string Id = "00112233445566778899aabbccddeeff";

    private static readonly DateTimeOffset Expiry = new(2026, 11, 22, 11, 0, 0, TimeSpan.FromHours(1));

    private static readonly ProposalContent Content = new()
    {
        Tool = "payments_transfer",
        ContractHash = "c0",
        Arguments = """{"amount":"10.5","to":"Zoë"}"""u8.ToArray(),
        Claims = "{}"u8.ToArray(),
        Plan = """{"fee":1}"""u8.ToArray(),
        Resources = ["account/7", null],
        Requester = new Caller(ActorKind.Workload, "agent-7", "acme") { OnBehalfOf = "ada" },
    };

    // Written out here, line by line, and hashed by the class library: nothing of the code under test takes part.
    [Fact]
    public void IsSha256OverTheDocumentedText()
    {
        var text = "toolapproval/1\n"
            + "tool:17:payments_transfer\n"
            + "contract:2:c0\n"
            + "arguments:29:{\"amount\":\"10.5\",\"to\":\"Zoë\"}\n"
            + "claims:2:{}\n"
            + "plan:9:{\"fee\":1}\n"
            + "resources:1:2\n"
            + "resource:9:account/7\n"
            + "resource:-:\n"
            + "actor-kind:8:Workload\n"
            + "actor:7:agent-7\n"
            + "on-behalf-of:3:ada\n"
            + "tenant:4:acme\n"
            + "task:-:\n"
            + "nonce:32:00112233445566778899aabbccddeeff\n"
            + "expires:28:2026-11-22T10:00:00.0000000Z\n";
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Assert.Equal("f8acfe982bda4ae490691afa483a5d7839b9165eb37427e07cfcc3ec8341f7c6", expected);
        Assert.Equal(expected, ProposalDigest.Of(Content, Id, Expiry).ToString());
    }

    [Fact]
    public void OfACallIsSha256OverWhatMakesItTheSameCall()
    {
        var text = "toolapproval-call/1\n"
            + "tool:17:payments_transfer\n"
            + "arguments:29:{\"amount\":\"10.5\",\"to\":\"Zoë\"}\n"
            + "claims:2:{}\n"
            + "actor-kind:8:Workload\n"
            + "actor:7:agent-7\n"
            + "on-behalf-of:3:ada\n"
            + "tenant:4:acme\n"
            + "task:-:\n";
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Assert.Equal("fc31f02181614a9ba3c2b5d341922bb91b6ef410d38a4d4b0190e796caa30476", expected);
        Assert.Equal(expected, ProposalDigest.OfCall(Content).ToString());
    }

    [Fact]
    public void EachFieldChangesIt()
    {
        var (of, ofCall) = (ProposalDigest.Of(Content, Id, Expiry), ProposalDigest.OfCall(Content));
        var requester = Content.Requester;
        (string Field, ProposalContent Other, bool IsOfCall)[] others =
        [
            ("tool", Content with { Tool = "payments_transfes" }, true),
            ("contract", Content with { ContractHash = "c1" }, false),
            ("arguments", Content with { Arguments = Flipped(Content.Arguments) }, true),
            ("claims", Content with { Claims = """{"region":"eu"}"""u8.ToArray() }, true),
            ("plan", Content with { Plan = Flipped(Content.Plan) }, false),
            ("resource", Content with { Resources = ["account/8", null] }, false),
            ("resource missing", Content with { Resources = ["account/7", "-"] }, false),
            ("resources fewer", Content with { Resources = ["account/7"] }, false),
            ("actor kind", Content with { Requester = new Caller(ActorKind.Service, "agent-7", "acme") { OnBehalfOf = "ada" } }, true),
            ("actor", Content with { Requester = new Caller(ActorKind.Workload, "agent-8", "acme") { OnBehalfOf = "ada" } }, true),
            ("on behalf of", Content with { Requester = requester with { OnBehalfOf = "bob" } }, true),
            ("on behalf of nobody", Content with { Requester = requester with { OnBehalfOf = null } }, true),
            ("tenant", Content with { Requester = new Caller(ActorKind.Workload, "agent-7", "acmf") { OnBehalfOf = "ada" } }, true),
            ("task", Content with { Requester = requester with { Task = "-" } }, true),
        ];
        Assert.Equal(others.Length + 3, new HashSet<Digest>([
            of,
            ProposalDigest.Of(Content, Id.Replace('0', '1'), Expiry),
            ProposalDigest.Of(Content, Id, Expiry.AddTicks(1)),
            .. others.Select(static other => ProposalDigest.Of(other.Other, Id, Expiry)),
        ]).Count);
        Assert.All(others, other => Assert.Equal(other.IsOfCall, ProposalDigest.OfCall(other.Other) != ofCall));
    }

    [Fact]
    public void AValueCannotPretendToBeTheNextField()
    {
        var one = Content with { Tool = "a", ContractHash = "b" };
        var other = Content with { Tool = "a\ncontract:1:b", ContractHash = "b" };
        Assert.NotEqual(ProposalDigest.Of(one, Id, Expiry), ProposalDigest.Of(other, Id, Expiry));
        Assert.NotEqual(
            ProposalDigest.Of(Content with { Resources = ["a/b", "c"] }, Id, Expiry), ProposalDigest.Of(Content with { Resources = ["a", "b/c"] }, Id, Expiry));
    }

    [Fact]
    public void ATextWithoutUtf8HasNone() => Assert.ThrowsAny<ArgumentException>(
        static () => ProposalDigest.OfCall(Content with { Tool = "a\ud800" }));

    private static byte[] Flipped(ReadOnlyMemory<byte> value)
    {
        var bytes = value.ToArray();
        bytes[^2] ^= 1;
        return bytes;
    }
}
