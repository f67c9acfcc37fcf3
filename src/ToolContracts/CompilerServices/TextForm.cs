using System.Text;

namespace ToolContracts.CompilerServices;

/// <summary>Forms of texts that an attribute asks for.</summary>
public static class TextForm
{
    /// <summary>Whether a text is what [EmailAddress] asks for: the form that HTML gives <c>input type=email</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>False where it is not.</returns>
    public static bool IsEmail(string text) => TextFormats.IsEmail(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether a text is what [Url] asks for: an absolute http, https or ftp URI.</summary>
    /// <param name="text">The text.</param>
    /// <returns>False where it is not.</returns>
    public static bool IsUrl(string text) => TextFormats.IsUrl(Encoding.UTF8.GetBytes(text));
}
