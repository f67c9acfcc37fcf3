using System.Text;

namespace ToolContracts.Shared.Identity;

/// <summary>Splits names into words.</summary>
internal static class NameWords
{
    /// <summary>The words in lower case: <c>onBehalfOf</c>, <c>on_behalf_of</c> and <c>OnBehalfOf</c> alike are on, behalf, of; <c>TenantID2</c> is tenant, id.</summary>
    public static ImmutableArray<string> Of(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetter(name[i]))
            {
                End();
                continue;
            }

            var startsWord = char.IsUpper(name[i])
                && word.Length > 0
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                End();
            }

            word.Append(char.ToLowerInvariant(name[i]));
        }

        End();
        return words.ToImmutable();

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
