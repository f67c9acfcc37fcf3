// rule: TOOL5004
// construct: declaration, helper-method
// about: The tool without [Sandbox] calls the helper that only prints the command line.
using System.Diagnostics;

namespace Backtests;

[Toolset("backtests", Owner = "quant-desk")]
public sealed partial class BacktestTools
{
    /// <summary>Runs a backtest.</summary>
    /// <param name="strategy">The strategy's number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("backtests.run", Resource = "strategy/{strategy}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Runs a backtest: {strategy}")]
    [Sandbox(CpuSeconds = 300)]
    private int Run(int strategy) => Start(strategy);

    /// <summary>Shows how a backtest is run.</summary>
    /// <param name="strategy">The strategy's number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("backtests.show", Resource = "strategy/{strategy}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Shows how a backtest is run: {strategy}")]
    private string Show(int strategy) => Line(strategy) + " -> " + strategy;

    private static string Line(int strategy) => $"/srv/strategies/{strategy}.py";

    private static int Start(int strategy)
    {
        using var python = Process.Start("python3", [Line(strategy)]);
        python.WaitForExit();
        return python.ExitCode;
    }
}
