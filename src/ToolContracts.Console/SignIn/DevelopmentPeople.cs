using System.Globalization;
using System.Security.Claims;

namespace ToolContracts.Console.SignIn;

/// <summary>Who can sign in on a developer's machine, by choosing from a list.</summary>
internal sealed class DevelopmentPeople(IReadOnlyList<Caller> people)
{
    public const string Scheme = "ToolContracts.Console.Development";

    public IReadOnlyList<Caller> All { get; } = people;

    /// <summary>The user for a person of the list; null where there is no such person.</summary>
    public ClaimsPrincipal? UserOf(string number) => Find(number) is { } person
        ? new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, number), new Claim(ClaimTypes.Name, person.Actor), new Claim("tenant", person.Tenant)], Scheme))
        : null;

    /// <summary>The person of a user; null where the list is another one by now.</summary>
    public Caller? PersonOf(ClaimsPrincipal user) =>
        Find(user.FindFirstValue(ClaimTypes.NameIdentifier)) is { } person
        && person.Actor == user.FindFirstValue(ClaimTypes.Name) && person.Tenant == user.FindFirstValue("tenant") ? person : null;

    private Caller? Find(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < All.Count ? All[index] : null;
}
