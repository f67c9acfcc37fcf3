// rule: TOOL5003
// construct: effect, helper-method
// about: The tool calls the method that asks the host that is not named.
namespace Glaciers;

public sealed class GlacierData(HttpClient http)
{
    public Task<string> AreaAsync(int glacier, CancellationToken cancellationToken) =>
        http.GetStringAsync($"https://area.glaciers.example/{glacier}", cancellationToken);

    public Task<string> PictureAsync(int glacier, CancellationToken cancellationToken) =>
        http.GetStringAsync($"https://pictures.example/glaciers/{glacier}", cancellationToken);
}

[Toolset("glaciers")]
public sealed partial class GlacierTools(GlacierData data)
{
    /// <summary>Describes a glacier.</summary>
    /// <param name="glacier">The glacier's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("area.glaciers.example")]
    private async Task<string> DescribeAsync(int glacier, CancellationToken cancellationToken) // expect: TOOL5003
    {
        var picture = await data.PictureAsync(glacier, cancellationToken);
        return await data.AreaAsync(glacier, cancellationToken) + picture.Length;
    }
}
