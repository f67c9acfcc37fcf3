namespace ToolContracts.Corpus.Scoring;

/// <summary>Counts of one rule or construct.</summary>
/// <param name="Found">Expected and reported.</param>
/// <param name="Missed">Expected, not reported.</param>
/// <param name="FalseAlarms">Reported, not expected.</param>
public readonly record struct Tally(int Found, int Missed, int FalseAlarms)
{
    public int Expected => Found + Missed;

    /// <summary>The part of what was expected that was reported; 1 where nothing was expected.</summary>
    public double Recall => Expected == 0 ? 1 : (double)Found / Expected;

    /// <summary>The part of what was reported that was expected; 1 where nothing was reported.</summary>
    public double Precision => Found + FalseAlarms == 0 ? 1 : (double)Found / (Found + FalseAlarms);

    public static Tally operator +(Tally one, Tally other) => Add(one, other);

    public static Tally Add(Tally one, Tally other) => new(one.Found + other.Found, one.Missed + other.Missed, one.FalseAlarms + other.FalseAlarms);
}
