using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;

namespace ToolContracts.Identity;

/// <summary>What a key is, so that an algorithm is only ever given a key that was made for it: a public key is never a secret.</summary>
internal static class TokenKeyKind
{
    private const int LeastRsaBits = 2048;

    /// <summary>Whether it is a public key of RSA of enough bits (NIST SP 800-131A), or of ECDSA.</summary>
    public static bool IsStrong(SecurityKey? key) => IsRsa(key) || EcdsaBits(key) > 0;

    /// <summary>Whether a key may verify signatures of an asymmetric algorithm.</summary>
    public static bool Fits(SecurityKey key, string algorithm) => algorithm[..2] switch
    {
        "RS" or "PS" => IsRsa(key),
        "ES" => EcdsaBits(key) == (algorithm == "ES512" ? 521 : algorithm == "ES384" ? 384 : 256),
        _ => false,
    };

    private static bool IsRsa(SecurityKey? key) => key switch
    {
        RsaSecurityKey or JsonWebKey { Kty: "RSA" } => key.KeySize >= LeastRsaBits,
        X509SecurityKey { PublicKey: RSA } => key.KeySize >= LeastRsaBits,
        _ => false,
    };

    private static int EcdsaBits(SecurityKey? key) => key switch
    {
        ECDsaSecurityKey => key.KeySize,
        JsonWebKey { Kty: "EC", Crv: "P-256" } => 256,
        JsonWebKey { Kty: "EC", Crv: "P-384" } => 384,
        JsonWebKey { Kty: "EC", Crv: "P-521" } => 521,
        X509SecurityKey { Certificate: var certificate } when certificate.GetECDsaPublicKey() is { } ecdsa => Bits(ecdsa),
        _ => 0,
    };

    private static int Bits(ECDsa key)
    {
        using (key)
        {
            return key.KeySize;
        }
    }
}
