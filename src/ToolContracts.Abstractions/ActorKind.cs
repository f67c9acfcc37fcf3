namespace ToolContracts;

/// <summary>What kind of identity acts.</summary>
public enum ActorKind
{
    /// <summary>A person.</summary>
    Human = 0,

    /// <summary>An agent or job that runs by itself.</summary>
    Workload = 1,

    /// <summary>Another system that calls under its own name.</summary>
    Service = 2,
}
