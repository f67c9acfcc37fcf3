using System.CommandLine;
using System.Text;
using ToolContracts.Cli.Output;
using ToolContracts.Cli.Owning;

namespace ToolContracts.Cli.Verbs.Toolsets;

/// <summary>Writes the governance register of some assemblies.</summary>
internal sealed class OwnersVerb : Verb
{
    private readonly Argument<string[]> _assemblies = AssemblyArguments.Create();
    private readonly Option<string?> _out = new("--out", "-o") { Description = "The file to write; else standard output.", HelpName = "file" };
    private readonly Option<string?> _file = new("--file")
    {
        Description = $"The owners file; else {Shared.Owners.OwnersFile.Name} of this folder or the nearest above it.",
        HelpName = "file",
    };

    internal OwnersVerb()
        : base("owners", "Writes the register of toolsets as a page: who answers for which concern, tools by effect and impact, and what has no owner. Exit code 1 where something has none.")
    {
        Arguments.Add(_assemblies);
        Options.Add(_file);
        Options.Add(_out);
    }

    internal override Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var assemblies = AssemblyArguments.Read(parsed, _assemblies, cancellationToken);
        if (assemblies.All(static one => one.Toolsets.Count == 0))
        {
            return Task.FromResult(AssemblyArguments.None(assemblies));
        }

        var path = parsed.GetValue(_file) is { } named ? Path.GetFullPath(named) : OwnersFileText.Find(Environment.CurrentDirectory);
        var register = Register.Of(assemblies, path is null ? null : OwnersFileText.Read(path), path);
        var file = parsed.GetValue(_out);
        if (file is not null)
        {
            OutputFile.Write(Path.GetFullPath(file), Encoding.UTF8.GetBytes(register.Page()));
        }

        return Task.FromResult(Answer.Of(
            register.WithoutOwner.Count == 0 ? ExitCode.Done : ExitCode.No, register, CliJson.Default.Register, report =>
            {
                if (file is null)
                {
                    report.Exactly(register.Page());
                }

                report.Aside(register.WithoutOwner.Count == 0 ? "Everything has an owner."
                    : $"{Texts.Of(register.WithoutOwner.Count)} without owner. Name them in {path ?? Shared.Owners.OwnersFile.Name}, or [Toolset(Owner = …)].");
            }));
    }
}
