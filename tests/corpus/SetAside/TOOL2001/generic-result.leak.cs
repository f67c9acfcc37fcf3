// rule: TOOL2001
// construct: generic
// about: A generic wrapper gives back the secret that it was made with.
using Microsoft.Extensions.Configuration;

[Toolset("notices", Owner = "platform-team")]
internal sealed partial class NoticeTools(IConfiguration configuration)
{
    /// <summary>Tells which credential the notice service uses.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Credential()
    {
        var read = Result<string>.Ok(configuration["Notices:Credential"] ?? "");
        return read.IsOk ? read.Value : "none"; // expect: TOOL2001
    }
}

internal sealed class Result<T>
{
    private Result(T value) => Value = value;

    public T Value { get; }

    public bool IsOk => Value is not null;

    public static Result<T> Ok(T value) => new(value);

    public Result<TOther> Map<TOther>(Func<T, TOther> map) => Result<TOther>.Ok(map(Value));
}
