using ToolContracts.Shared.Identity;

namespace ToolContracts.Analyzers.Flow;

/// <summary>
/// Recognises keys of configuration, environment variables and vaults that name a secret: <c>Stripe:ApiKey</c>, <c>GITHUB_TOKEN</c>,
/// <c>ConnectionStrings:Main</c>; but not <c>PATH</c>, <c>MaxTokens</c>, <c>PublicKey</c> or <c>PasswordPolicy:Length</c>.
/// </summary>
internal static class SecretNames
{
    private static readonly char[] Separators = [':', '/', '.'];

    /// <summary>Words that name a secret where they are the last.</summary>
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        "secret", "secrets", "password", "passwords", "passwd", "passphrase", "passcode", "pwd", "credential", "credentials", "pat", "sas",
        "connectionstring", "connectionstrings", "connstr",
    };

    /// <summary>What a word ends in that runs such words together: <c>dbpassword</c>, <c>apikey</c>.</summary>
    private static readonly string[] Endings = ["password", "secret", "token", "apikey", "accesskey", "accountkey", "privatekey", "secretkey", "signingkey", "masterkey"];

    /// <summary>Words before <c>key</c> that say that it opens nothing.</summary>
    private static readonly HashSet<string> HarmlessKeys = new(StringComparer.Ordinal)
    {
        "business", "cache", "claim", "composite", "config", "configuration", "dictionary", "event", "feature", "foreign", "group", "hash", "header", "hot", "idempotency",
        "index", "localization", "lookup", "message", "metric", "natural", "object", "partition", "primary", "property", "public", "range", "registry", "resource",
        "routing", "row", "setting", "shard", "sharding", "shortcut", "site", "sort", "surrogate", "translation", "unique", "verification",
    };

    /// <summary>Words before <c>token</c> that say that it is a piece of text, a place in a list or a signal.</summary>
    private static readonly HashSet<string> HarmlessTokens = new(StringComparer.Ordinal)
    {
        "budget", "cached", "cancellation", "change", "completion", "context", "continuation", "delta", "end", "input", "max", "min", "next", "output", "page",
        "prompt", "reasoning", "start", "stop", "sync", "syntax", "total", "used",
    };

    /// <summary>Words before <c>tokens</c> that say that they are secrets: of a model's tokens there is more talk.</summary>
    private static readonly HashSet<string> SecretTokens = new(StringComparer.Ordinal) { "access", "api", "auth", "bearer", "refresh" };

    /// <summary>Servers whose URL holds the password.</summary>
    private static readonly HashSet<string> Servers = new(StringComparer.Ordinal) { "amqp", "database", "db", "mongo", "mongodb", "mysql", "postgres", "rabbitmq", "redis" };

    /// <summary>Words that say which or in what form, after what says what.</summary>
    private static readonly HashSet<string> Which = new(StringComparer.Ordinal)
    {
        "backup", "base", "current", "default", "dev", "fallback", "live", "main", "new", "old", "plain", "previous", "prod", "production", "raw", "secondary", "staging", "test", "text", "value",
    };

    /// <summary>Whether a key names a secret: by its last part, or, of a list of secrets and where the last part says only which, by the part before.</summary>
    public static bool IsSecret(string key)
    {
        // Two underscores are an environment variable's colon.
        var parts = key.Replace("__", ":").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return false;
        }

        var words = NameWords.Of(parts[parts.Length - 1]);
        if (NamesSecret(words))
        {
            return true;
        }

        if (parts.Length == 1)
        {
            return false;
        }

        var holder = NameWords.Of(parts[parts.Length - 2]);
        return NamesSecret(holder) && (IsList(holder) || words.All(Which.Contains));
    }

    private static bool IsList(ImmutableArray<string> words) => words[words.Length - 1].EndsWith("s", StringComparison.Ordinal);

    private static bool NamesSecret(ImmutableArray<string> words)
    {
        var last = words.Length - 1;
        while (last > 0 && Which.Contains(words[last]))
        {
            last--;
        }

        if (last < 0)
        {
            return false;
        }

        var word = words[last];
        var before = last > 0 ? words[last - 1] : "";
        return word switch
        {
            "key" or "keys" => !HarmlessKeys.Contains(before),
            "token" => !HarmlessTokens.Contains(before),
            "tokens" => SecretTokens.Contains(before),
            "string" or "strings" or "str" => before is "connection" or "conn",
            "pass" => before.Length > 0,
            "phrase" or "code" or "word" => before == "pass",
            "url" or "uri" => Servers.Contains(before),
            _ => Secrets.Contains(word) || Array.Exists(Endings, word.EndsWith),
        };
    }
}
