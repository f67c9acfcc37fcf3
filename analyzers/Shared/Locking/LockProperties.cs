namespace ToolContracts.Shared.Locking;

/// <summary>Properties of the diagnostics of TOOL6001–6003, by which their fix knows what to accept.</summary>
internal static class LockProperties
{
    /// <summary>Path of the lock file.</summary>
    public const string File = "LockFile";

    /// <summary>What is taken over, as <see cref="LockEdit.Write(IEnumerable{LockEdit})"/> has it.</summary>
    public const string Edits = "LockEdits";

    /// <summary>The toolsets as the code has them, as far as the edits need them.</summary>
    public const string Code = "LockCode";
}
