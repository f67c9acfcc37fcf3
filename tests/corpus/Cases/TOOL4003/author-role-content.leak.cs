// rule: TOOL4003
// construct: model, generic
// about: A generic helper hands a member of the fetched profile on, and it becomes system content.
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
        var about = Pick(profile!, one => one.About);
        return new ChatMessageContent(AuthorRole.System, $"The reader: {about}"); // expect: TOOL4003
    }

    private static T Pick<T>(Profile profile, Func<Profile, T> member) => member(profile);
}
