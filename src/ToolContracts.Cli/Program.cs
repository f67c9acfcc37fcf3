using System.Text;
using ToolContracts.Cli;

// Signed notes are UTF-8 to the byte, whatever the terminal's code page.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, Console.OpenStandardOutput(), Console.Out, Console.Error).ConfigureAwait(false);
