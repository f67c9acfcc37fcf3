// rule: TOOL4003
// construct: model, generic
// about: The generic helper hands the profile's number on.
using System.Net.Http.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Profiles;

public sealed record Profile(string About, int Level);

public sealed class ProfilePrompt(HttpClient http)
{
    public async Task<ChatMessageContent> MakeAsync(CancellationToken cancellationToken)
    {
        var profile = await http.GetFromJsonAsync<Profile>("https://people.example/me", cancellationToken);
        var about = Pick(profile!, one => one.Level);
        return new ChatMessageContent(AuthorRole.System, $"The reader: {about}");
    }

    private static T Pick<T>(Profile profile, Func<Profile, T> member) => member(profile);
}
