namespace ToolContracts.Shared;

/// <summary>Names of members in JSON.</summary>
internal static class JsonNames
{
    /// <summary>camelCase as System.Text.Json has it: <c>IBAN</c> is <c>iban</c>, <c>URLValue</c> is <c>urlValue</c>.</summary>
    public static string CamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        var text = name.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 1 && !char.IsUpper(text[i]))
            {
                break;
            }

            if (i > 0 && i + 1 < text.Length && !char.IsUpper(text[i + 1]))
            {
                if (text[i + 1] == ' ')
                {
                    text[i] = char.ToLowerInvariant(text[i]);
                }

                break;
            }

            text[i] = char.ToLowerInvariant(text[i]);
        }

        return new string(text);
    }
}
