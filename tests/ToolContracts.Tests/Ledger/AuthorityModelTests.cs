using System.Text.RegularExpressions;
using ToolContracts.Ledger;

namespace ToolContracts.Tests.Ledger;

/// <summary>
/// Every set of up to two grants of a small world, with every choice of attenuations, against a rule that is written another way: decisions agree, and
/// nothing that takes away ever gives.
/// </summary>
public sealed class AuthorityModelTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Actions = ["read", "write"];
    private static readonly string[] Patterns = ["**", "shelf/*", "shelf/1", "bell"];
    private static readonly string?[] Resources = ["shelf/1", "shelf/2", "bell", null];
    private static readonly string?[] Tasks = [null, "t1", "t2"];

    private static readonly Grant[] World =
    [
        .. from action in Actions
           from pattern in Patterns
           from effect in new[] { GrantEffect.Allow, GrantEffect.Deny }
           from task in new[] { null, "t1" }
           from end in new DateTimeOffset?[] { null, Now }
           select new Grant(1, "acme", "a", action, ResourcePattern.Parse(pattern), effect, end, "ann", "test", Now) { Task = task },
    ];

    private static readonly Attenuation[] Limits =
    [
        Limit(), Limit(("read", "**")), Limit(("write", "shelf/*")), Limit(("read", "shelf/1"), ("write", "bell")),
    ];

    [Fact]
    public void DecisionsAreThoseOfAPlainRuleAndNothingThatTakesAwayGives()
    {
        var decisions = 0;
        for (var i = 0; i < World.Length; i++)
        {
            for (var j = i; j < World.Length; j++)
            {
                Grant[] grants = i == j ? [World[i]] : [World[i], World[j]];
                decisions += Check(grants);
            }
        }

        Assert.Equal(World.Length * (World.Length + 1) / 2 * 24 * 11, decisions);
    }

    private static int Check(Grant[] grants)
    {
        var decisions = 0;
        foreach (var action in Actions)
        {
            foreach (var (resource, task) in Resources.SelectMany(static resource => Tasks.Select(task => (resource, task))))
            {
                bool Decide(Grant[] held, params Attenuation[] limits)
                {
                    decisions++;
                    var decided = new ActorAuthority("a", task, held, limits).Decide(action, resource, Now).IsAllowed;
                    Assert.Equal(Rule(held, limits, action, resource, task), decided);
                    return decided;
                }

                var allowed = Decide(grants);
                for (var k = 0; k < Limits.Length; k++)
                {
                    var narrowed = Decide(grants, Limits[k]);
                    Assert.True(allowed || !narrowed, "An attenuation gave.");
                    if (k > 0)
                    {
                        var further = Decide(grants, Limits[k], Limits[k - 1]);
                        Assert.True(narrowed || !further, "A second attenuation gave.");
                    }
                }

                foreach (var deny in new[] { World.First(static grant => grant.Effect == GrantEffect.Deny), World.Last(static grant => grant.Effect == GrantEffect.Deny) })
                {
                    var denied = Decide([.. grants, deny]);
                    Assert.True(allowed || !denied, "A deny gave.");
                }

                var withExpired = Decide([.. grants, World[0] with { ExpiresAt = Now }]);
                Assert.True(allowed == withExpired, "What has expired counted.");
            }
        }

        return decisions;
    }

    // The rule again, from its words: patterns as regular expressions, sets instead of loops.
    private static bool Rule(Grant[] grants, Attenuation[] limits, string action, string? resource, string? task)
    {
        var counting = grants.Where(grant => grant.Action == action && (grant.Task == null || grant.Task == task) && grant.ExpiresAt is null).ToLookup(static grant => grant.Effect);
        return !counting[GrantEffect.Deny].Any(grant => resource == null || Matches(grant.Resource, resource))
            && counting[GrantEffect.Allow].Any(grant => CoversAll(grant.Resource, resource))
            && limits.All(limit => limit.Actions.Any(left => left.Action == action && CoversAll(left.Resource, resource)));
    }

    private static bool CoversAll(ResourcePattern pattern, string? resource) => resource == null ? pattern.ToString() == "**" : Matches(pattern, resource);

    private static bool Matches(ResourcePattern pattern, string resource) => Expressions[pattern.ToString()].IsMatch(resource);

    private static readonly Dictionary<string, Regex> Expressions = Patterns.ToDictionary(
        static pattern => pattern,
        static pattern => new Regex("^(" + pattern.Replace("**", ".+", StringComparison.Ordinal).Replace("/*", "/[^/]+", StringComparison.Ordinal) + ")$", RegexOptions.CultureInvariant));

    private static Attenuation Limit(params (string Action, string Pattern)[] actions) => new(
        1, "acme", "a", "t1", [.. actions.Select(static action => new AttenuatedAction(action.Action, ResourcePattern.Parse(action.Pattern)))], "ann", "test", Now);
}
