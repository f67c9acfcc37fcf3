using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ToolContracts.Benchmarks.ColdStart;
using ToolContracts.Benchmarks.Ratios;

if (args is ["ratios"])
{
    return RatiosCommand.Run();
}

if (args is [ColdStartRatios.Argument, var way])
{
    ColdProcess.Run(way);
    return 0;
}

// In this process: all peers run under one runtime, and no project has to be made beside the repository's own.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
