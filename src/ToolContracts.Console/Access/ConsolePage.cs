using Microsoft.AspNetCore.Http;

namespace ToolContracts.Console.Access;

/// <summary>One endpoint of the console.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its route below the console.</param>
/// <param name="Resource">What a person must be granted to read, to get here at all.</param>
/// <param name="Answer">Makes the answer for a person who may be here.</param>
internal sealed record ConsolePage(string Method, string Path, string Resource, Func<ConsoleRequest, Task<IResult>> Answer);
