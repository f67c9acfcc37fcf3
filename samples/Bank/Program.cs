using Bank;

var folder = Directory.CreateTempSubdirectory("toolcontracts-bank-");
try
{
    using var host = args is [BankHost.Stdio, .. var rest] ? BankHost.BuildStdio(rest, folder.FullName) : BankHost.Build(args, folder.FullName);
    await host.RunAsync();
}
finally
{
    folder.Delete(recursive: true);
}
