using ToolContracts.Corpus;

return await Commands.RunAsync(args, Console.Out);
