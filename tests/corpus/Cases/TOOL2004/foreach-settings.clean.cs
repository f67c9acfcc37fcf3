// rule: TOOL2004
// construct: linq, collection
// about: Only the names and lengths of the logins are logged in the loop.
using Microsoft.Extensions.Logging;

internal sealed class LoginReport(ILogger<LoginReport> logger, LoginBook book)
{
    internal void Write()
    {
        foreach (var (name, value) in book.All().OrderBy(one => one.Name).Select(one => (one.Name, one.Password)))
        {
            logger.LogInformation("{Name} = {Value}", name, value.Length);
        }
    }
}

internal sealed class LoginBook
{
    private readonly List<ServiceLogin> _all = [];

    internal IReadOnlyList<ServiceLogin> All() => _all;
}

internal sealed record ServiceLogin(string Name, [SecretData] string Password);
