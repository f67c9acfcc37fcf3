// rule: TOOL2004
// construct: linq, collection
// about: All logins, the passwords too, are logged in a loop.
using Microsoft.Extensions.Logging;

internal sealed class LoginReport(ILogger<LoginReport> logger, LoginBook book)
{
    internal void Write()
    {
        foreach (var (name, value) in book.All().OrderBy(one => one.Name).Select(one => (one.Name, one.Password)))
        {
            logger.LogInformation("{Name} = {Value}", name, value); // expect: TOOL2004
        }
    }
}

internal sealed class LoginBook
{
    private readonly List<ServiceLogin> _all = [];

    internal IReadOnlyList<ServiceLogin> All() => _all;
}

internal sealed record ServiceLogin(string Name, [SecretData] string Password);
