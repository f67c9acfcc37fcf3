using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>Reads [Range] into bounds of the member's own type: <c>Range(0.01, 100)</c> on a decimal compares decimals.</summary>
internal static class RangeReader
{
    public static Constraints Read(Constraints read, AttributeData attribute, ValueShape shape, Action<string> fault)
    {
        if (shape is not ScalarShape { Kind: var kind } || !kind.IsNumber())
        {
            fault("has [Range], which is understood on numbers only; check it in the tool");
            return read;
        }

        if (attribute.ConstructorArguments.Length < 2)
        {
            return read;
        }

        var arguments = attribute.ConstructorArguments;
        var first = arguments.Length - 2;
        var least = Bound(arguments[first], kind, isMinimum: true, out var leastProblem);
        var greatest = Bound(arguments[first + 1], kind, isMinimum: false, out var greatestProblem);
        if ((leastProblem ?? greatestProblem) is { } problem)
        {
            fault(problem);
            return read;
        }

        if (read.Minimum is not null || read.Maximum is not null)
        {
            fault("has two [Range]s");
            return read;
        }

        // Rounding a bound to an integer's next value already leaves out the bound itself.
        return read with
        {
            Minimum = least.Text,
            Maximum = greatest.Text,
            MinimumIsExclusive = least.Text is not null && !least.IsRounded && attribute.Flag("MinimumIsExclusive") == true,
            MaximumIsExclusive = greatest.Text is not null && !greatest.IsRounded && attribute.Flag("MaximumIsExclusive") == true,
        };
    }

    /// <summary>Why no value fits the bounds; null where one may.</summary>
    public static string? HasContradiction(Constraints read, ValueShape shape)
    {
        if (read.Minimum is null || read.Maximum is null || shape is not ScalarShape { Kind: var kind } || !kind.IsNumber())
        {
            return null;
        }

        var order = NumberText.Compare(read.Minimum, read.Maximum, kind);
        var isEmpty = order > 0 || (order == 0 && (read.MinimumIsExclusive || read.MaximumIsExclusive))
            || (kind.IsInteger() && read.MinimumIsExclusive && read.MaximumIsExclusive && NumberText.AreNeighbours(read.Minimum, read.Maximum));
        return isEmpty ? $"has a range from {read.Minimum} to {read.Maximum}, so no value fits" : null;
    }

    private static (string? Text, bool IsRounded) Bound(TypedConstant constant, ScalarKind kind, bool isMinimum, out string? problem)
    {
        problem = null;
        var written = constant.Value switch
        {
            int number => number.ToString(CultureInfo.InvariantCulture),
            double.NaN => "NaN",
            double number => double.IsInfinity(number) ? (number > 0 ? "Infinity" : "-Infinity") : JsonText.Number(number),
            string text => text.Trim(),
            _ => null,
        };
        if (written is null)
        {
            problem = "has a [Range] whose bound is missing";
            return default;
        }

        if (!NumberText.TryBound(written, kind, isMinimum, out var bound))
        {
            problem = $"has a [Range] whose bound '{written}' is no {(kind.IsInteger() ? "whole number" : "number")} that the member's type can hold";
        }

        return bound;
    }
}
