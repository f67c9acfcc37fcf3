using Bank;

await BankHost.Build(args, BankHost.NewFolder()).RunAsync();
