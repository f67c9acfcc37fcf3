using ToolContracts.Contracts;

namespace ToolContracts.Results;

/// <summary>What a caller may see beyond Internal. There is none for Secret: a secret is shown to nobody.</summary>
[Flags]
internal enum Clearance
{
    /// <summary>Public and Internal.</summary>
    Internal = 0,

    /// <summary>Personal data.</summary>
    Personal = 1,

    /// <summary>Confidential data.</summary>
    Confidential = 2,
}

/// <summary>Asks of clearances.</summary>
internal static class ClearanceExtensions
{
    /// <summary>Whether data of a class may be shown.</summary>
    public static bool Covers(this Clearance clearance, DataClass dataClass) => dataClass switch
    {
        DataClass.Public or DataClass.Internal => true,
        DataClass.Personal => clearance.HasFlag(Clearance.Personal),
        DataClass.Confidential => clearance.HasFlag(Clearance.Confidential),
        _ => false,
    };
}
