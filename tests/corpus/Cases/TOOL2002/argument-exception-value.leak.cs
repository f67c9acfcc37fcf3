// rule: TOOL2002
// construct: exception
// about: ArgumentOutOfRangeException gets the secret as the actual value, and shows it.
using Microsoft.Extensions.Configuration;

[Toolset("scales", Owner = "platform-team")]
internal sealed partial class ScaleTools(IConfiguration configuration)
{
    /// <summary>Reads the scale.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Read()
    {
        var pin = configuration["Scale:ServicePassword"] ?? "";
        if (pin.Length != 6)
        {
            throw new ArgumentOutOfRangeException(nameof(pin), pin, "Six digits are needed."); // expect: TOOL2002
        }

        return 12;
    }
}
