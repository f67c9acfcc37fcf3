namespace ToolContracts.Console.Values;

/// <summary>Where an argument came from.</summary>
internal enum ValueOrigin
{
    /// <summary>The model, or whoever made the call, sent it.</summary>
    Model,

    /// <summary>Nobody sent it: the contract's default stands.</summary>
    Default,

    /// <summary>The host filled it from what it verified of the caller.</summary>
    Caller,
}
