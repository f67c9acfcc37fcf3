// rule: TOOL9003
// construct: helper-method
// about: A public method gives out what a private one reads, two calls down.
using System.Security.Cryptography;
using System.Text;

public static class Licence
{
    public static string Text() => Trimmed(Read()); // expect: TOOL9003

    private static string Trimmed(string text) => text.Trim();

    private static string Read() => Environment.GetEnvironmentVariable("LICENCE_KEY") ?? "";
}
