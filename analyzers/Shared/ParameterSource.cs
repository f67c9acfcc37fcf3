namespace ToolContracts.Shared;

/// <summary>Who fills a parameter of a tool.</summary>
internal enum ParameterSource
{
    /// <summary>The model: it is in the schema.</summary>
    Model,

    /// <summary>The host, with the token that ends the call.</summary>
    CancellationToken,

    /// <summary>The host, with what a tool may know of its call.</summary>
    Context,

    /// <summary>The host, with a taker of progress reports.</summary>
    Progress,

    /// <summary>The host, from the caller.</summary>
    Caller,

    /// <summary>The host, from its services.</summary>
    Injected,
}
