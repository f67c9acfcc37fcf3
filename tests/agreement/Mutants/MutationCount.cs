namespace ToolContracts.Agreement.Mutants;

/// <summary>The mutants of one keyword.</summary>
public sealed class MutationCount
{
    public int Sites { get; set; }

    public int Killed { get; set; }

    public int Equivalent { get; set; }

    public int Survived => Sites - Killed - Equivalent;
}
