using System.Text;
using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Classification;

/// <summary>
/// Reads attributes that derive from Microsoft.Extensions.Compliance's DataClassificationAttribute. A taxonomy is the user's own, and
/// its value is no constant of the metadata, so the attribute's name decides; a name that says nothing known is Confidential.
/// </summary>
internal static class ComplianceTaxonomy
{
    private const string Namespace = "Microsoft.Extensions.Compliance.Classification";

    private static readonly ImmutableHashSet<string> SecretWords =
        ["Secret", "Secrets", "Credential", "Credentials", "Password", "Passwords", "Passphrase"];

    private static readonly ImmutableHashSet<string> PersonalWords =
        ["Personal", "Private", "Person", "Customer", "Pii", "PII", "Phi", "PHI", "Euii", "EUII", "Eupi", "EUPI", "Gdpr", "GDPR", "Spi", "SPI"];

    private static readonly ImmutableHashSet<string> FillWords = ["Data", "Classification", "Classified", "Attribute"];

    private static readonly ImmutableHashSet<string> Negations = ["Non", "Not", "No", "Un", "Never"];

    /// <summary>The class that an attribute states; null where it is no classification, or says that the data has none.</summary>
    public static DataClassValue? ClassOf(INamedTypeSymbol? attribute)
    {
        if (attribute is null || !IsClassification(attribute))
        {
            return null;
        }

        if (attribute.HasFullName(Namespace, "NoDataClassificationAttribute"))
        {
            return null;
        }

        for (var type = attribute; type is not null && !type.HasFullName(Namespace, "DataClassificationAttribute"); type = type.BaseType)
        {
            if (ByName(type.Name) is { } value)
            {
                return value;
            }
        }

        return DataClassValue.Confidential;
    }

    private static bool IsClassification(INamedTypeSymbol attribute)
    {
        for (var type = attribute; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (type.HasFullName(Namespace, "DataClassificationAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name loosens only where it is nothing but the word; it tightens wherever the word occurs.</summary>
    private static DataClassValue? ByName(string name)
    {
        var words = Words(name).Where(static word => !FillWords.Contains(word)).ToArray();
        if (words.Any(SecretWords.Contains))
        {
            return DataClassValue.Secret;
        }

        if (words.Any(Negations.Contains))
        {
            return null;
        }

        return words switch
        {
            ["Public"] => DataClassValue.Public,
            ["Internal"] => DataClassValue.Internal,
            _ when words.Any(PersonalWords.Contains) => DataClassValue.Personal,
            _ => null,
        };
    }

    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i])
                && word.Length > 0
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(name[i]);
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
