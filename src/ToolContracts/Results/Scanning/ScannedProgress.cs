using ToolContracts.Dispatch;

namespace ToolContracts.Results.Scanning;

/// <summary>Passes progress reports on that hold no secret of the host.</summary>
internal sealed class ScannedProgress(IProgress<string> progress, ResultDelivery delivery, GuardedCall call) : IProgress<string>
{
    public void Report(string value)
    {
        if (value is null || delivery.Scan.Find(value) is not { } leak)
        {
            progress.Report(value!);
            return;
        }

        call.LeakedInProgress = leak;
        delivery.Report(call, "progress", leak);
    }
}
