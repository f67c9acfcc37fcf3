namespace ToolContracts.Hosting;

/// <summary>The host refuses to start. Every problem is listed, each with what to do about it.</summary>
public sealed class ToolContractsStartupException : Exception
{
    /// <summary>A refusal to start.</summary>
    /// <param name="problems">What is wrong, each with what to do; not empty.</param>
    public ToolContractsStartupException(IReadOnlyList<string> problems)
        : this(problems, innerException: null)
    {
    }

    /// <summary>A refusal to start that has a cause.</summary>
    /// <param name="problems">What is wrong, each with what to do; not empty.</param>
    /// <param name="innerException">The cause.</param>
    public ToolContractsStartupException(IReadOnlyList<string> problems, Exception? innerException)
        : base("The host of ToolContracts refuses to start:" + string.Concat(problems.Select(static problem => Environment.NewLine + "  - " + problem)), innerException) =>
        Problems = problems;

    /// <summary>What is wrong, each with what to do.</summary>
    public IReadOnlyList<string> Problems { get; }
}
