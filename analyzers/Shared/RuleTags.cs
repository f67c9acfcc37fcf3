namespace ToolContracts.Shared;

/// <summary>Custom tags of the rules' descriptors.</summary>
internal static class RuleTags
{
    /// <summary>A warning that the mode Strict makes an error.</summary>
    public const string ErrorInStrict = nameof(ErrorInStrict);
}
