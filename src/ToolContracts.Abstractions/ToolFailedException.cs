namespace ToolContracts;

/// <summary>
/// Thrown by a tool that knows that its effect did not start, or that it failed for good. Any other exception of a tool with a side
/// effect leaves the outcome unknown.
/// </summary>
public sealed class ToolFailedException : Exception
{
    /// <summary>A failure of which the tool knows what became of its effect.</summary>
    /// <param name="code">
    /// A stable code that the model is told, for instance <c>insufficient-funds</c>: 1 to 64 of <c>a-z 0-9 -</c>.
    /// </param>
    /// <param name="failure">What the tool knows about its effect.</param>
    /// <exception cref="ArgumentException">The code has another form.</exception>
    public ToolFailedException(string code, ToolFailure failure)
        : this(code, failure, innerException: null)
    {
    }

    /// <summary>A failure with its cause, which only the operator sees.</summary>
    /// <param name="code">A stable code that the model is told: 1 to 64 of <c>a-z 0-9 -</c>.</param>
    /// <param name="failure">What the tool knows about its effect.</param>
    /// <param name="innerException">The cause.</param>
    /// <exception cref="ArgumentException">The code has another form.</exception>
    public ToolFailedException(string code, ToolFailure failure, Exception? innerException)
        : base($"The tool failed with the code '{code}' ({failure}).", innerException)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length is 0 or > 64 || !code.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw new ArgumentException("A code has 1 to 64 of a-z, 0-9 and '-'.", nameof(code));
        }

        Code = code;
        Failure = failure;
    }

    /// <summary>The stable code that the model is told.</summary>
    public string Code { get; }

    /// <summary>What the tool knows about its effect.</summary>
    public ToolFailure Failure { get; }
}
