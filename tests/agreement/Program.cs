using ToolContracts.Agreement;

return Commands.Run(args, Console.Out);
