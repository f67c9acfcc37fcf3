// rule: TOOL9003
// construct: helper-method
// about: The public method gives out a hash of what the private one reads.
using System.Security.Cryptography;
using System.Text;

public static class Licence
{
    public static string Text() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Trimmed(Read()))));

    private static string Trimmed(string text) => text.Trim();

    private static string Read() => Environment.GetEnvironmentVariable("LICENCE_KEY") ?? "";
}
