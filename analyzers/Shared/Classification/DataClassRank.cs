namespace ToolContracts.Shared.Classification;

/// <summary>The order of classes: Public &lt; Internal &lt; Personal = Confidential &lt; Secret.</summary>
internal static class DataClassRank
{
    /// <summary>Rank of a class; equal for Personal and Confidential.</summary>
    public static int Rank(this DataClassValue value) => value switch
    {
        DataClassValue.Public => 0,
        DataClassValue.Internal => 1,
        DataClassValue.Personal or DataClassValue.Confidential => 2,
        _ => 3,
    };

    /// <summary>Whether a class ranks above another. What is not classified ranks above none.</summary>
    public static bool IsAbove(this DataClassValue? value, DataClassValue ceiling) => value is { } known && known.Rank() > ceiling.Rank();

    /// <summary>The higher of two; the first where they rank alike.</summary>
    public static DataClassValue? Higher(DataClassValue? first, DataClassValue? second) =>
        first is { } a && (second is not { } b || a.Rank() >= b.Rank()) ? a : second;
}
