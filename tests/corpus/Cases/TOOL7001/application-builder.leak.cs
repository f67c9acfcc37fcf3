// rule: TOOL7001
// construct: composition, property-field
// about: Each statement begins at the builder's Services; they are one collection.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Staffing;

[Toolset("salaries")]
public sealed partial class SalaryTools
{
    /// <summary>Reads the salary of a position.</summary>
    /// <param name="position">The position's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: ConfidentialData]
    private static decimal Salary(int position) => new FileInfo($"/srv/positions/{position}.txt").Length;
}

[Toolset("applications")]
public sealed partial class ApplicationTools
{
    /// <summary>Reads an application.</summary>
    /// <param name="application">The application's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: Untrusted]
    private static string Read(int application) => File.ReadAllText($"/srv/applications/{application}.txt");
}

[Toolset("notes", Owner = "staffing")]
public sealed partial class NoteTools(HttpClient http)
{
    /// <summary>Posts a note to the agency's board.</summary>
    /// <param name="text">The note.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("notes.post", Resource = "board/agency")]
    [Idempotent(Key = "{text}")]
    [Egress("board.agency.example")]
    private async Task PostAsync(string text, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync("https://board.agency.example/notes", new StringContent(text), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

public static class Program
{
    public static IHost Build(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddToolContracts().AddToolset<SalaryTools>();
        builder.Services.AddToolContracts().AddToolset<NoteTools>();
        builder.Services.AddToolContracts().AddToolset<ApplicationTools>(); // expect: TOOL7001
        return builder.Build();
    }
}
