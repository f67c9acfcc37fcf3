using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Mutants;

/// <summary>
/// Says which check of a mutated binder is deleted. Mutated code asks it at each check, so that all mutants of a toolset are compiled once:
/// with no mutant switched on it is the binder as it was generated.
/// </summary>
public static class CheckSwitch
{
    [ThreadStatic]
    private static int s_site;

    [ThreadStatic]
    private static string? s_code;

    [ThreadStatic]
    private static BindContext? s_context;

    /// <summary>Binds with one check deleted.</summary>
    /// <param name="site">Number of the check.</param>
    /// <param name="code">Which of its faults is not reported; null where the check is no call of the reader.</param>
    /// <param name="bind">Binds in a context.</param>
    internal static bool Without(int site, string? code, BindContext context, Func<BindContext, bool> bind)
    {
        (s_site, s_code, s_context) = (site, code, context);
        try
        {
            return bind(context);
        }
        finally
        {
            (s_site, s_code, s_context) = (0, null, null);
        }
    }

    /// <summary>Whether a check is deleted.</summary>
    public static bool IsDeleted(int site) => s_site == site;

    /// <summary>A bound, or another in its place.</summary>
    public static int Bound(int site, int bound, int instead) => s_site == site ? instead : bound;

    /// <summary>Drops the faults that a call of the reader has just reported, where that check is deleted.</summary>
    /// <param name="site">Number of the call.</param>
    /// <param name="before">Number of faults before it.</param>
    /// <param name="result">What the call returned.</param>
    public static bool After(int site, int before, bool result)
    {
        Drop(site, before);
        return result;
    }

    /// <summary>As <see cref="After"/>, for a call that returns nothing.</summary>
    public static void Drop(int site, int before)
    {
        if (s_site != site || s_context is null)
        {
            return;
        }

        var faults = (List<ArgumentFault>)s_context.Faults;
        for (var i = faults.Count - 1; i >= before; i--)
        {
            if (faults[i].Code == s_code)
            {
                faults.RemoveAt(i);
            }
        }
    }
}
