// rule: TOOL2004
// construct: lambda, interface
// about: A handler of an event prints what the event tells: the user's name.
using Microsoft.Extensions.Configuration;

namespace Kiosk;

internal sealed class Terminal(IConfiguration configuration)
{
    internal event Action<string>? Opened;

    internal int Open()
    {
        var user = configuration["Kiosk:User"] ?? "";
        var password = configuration["Kiosk:Password"] ?? "";
        Opened?.Invoke(user);
        return password.Length;
    }
}

internal sealed class Lobby
{
    internal Lobby(Terminal terminal) => terminal.Opened += OnOpened;

    private static void OnOpened(string who) => Console.WriteLine($"{who} is in");
}
