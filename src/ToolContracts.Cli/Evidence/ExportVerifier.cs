using System.Security.Cryptography;
using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Evidence;

/// <summary>Verifies an export in one pass, as the verifier of the library does a database. It needs the public key alone, and takes the input for hostile.</summary>
internal sealed class ExportVerifier(ECDsa key, IReadOnlyList<string> kept)
{
    private EvidenceAudit _audit = new(null, []);
    private string _origin = string.Empty;
    private long _lastCheckpoint;
    private long _checkpoints;

    /// <summary>Verifies.</summary>
    /// <param name="input">The export.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What was found, whatever the input holds.</returns>
    internal EvidenceReport Verify(Stream input, CancellationToken cancellationToken)
    {
        var lines = new LineReader(input);
        (long Records, long Checkpoints, long Signed, Digest Root)? end = null;
        try
        {
            if (!lines.TryRead(out var first) || !TryBegin(first))
            {
                throw new InvalidDataException($"it does not begin with '{ExportFormat.Version}' and the name of a log.");
            }

            while (lines.TryRead(out var line))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (end is not null || !(TryRecord(line) || TryCheckpoint(line) || TryEnd(line, out end)))
                {
                    _audit.Report(EvidenceProblemKind.MalformedLine, _audit.Next, $"Line {lines.Number} is none that is written, or not there.");
                }
            }
        }
        catch (InvalidDataException e)
        {
            _audit.Report(EvidenceProblemKind.Unreadable, _audit.Next, "The export cannot be read: " + e.Message);
        }

        if (end is { } stated && (stated.Checkpoints != _checkpoints || stated.Signed != _lastCheckpoint))
        {
            _audit.Report(
                EvidenceProblemKind.MissingCheckpoint,
                null,
                $"The last line states {stated.Checkpoints} checkpoints up to size {stated.Signed}, and {_checkpoints} up to size {_lastCheckpoint} hold.");
        }

        return _audit.End(end?.Records, end?.Root, end?.Signed ?? 0);
    }

    private bool TryBegin(ReadOnlySpan<byte> line)
    {
        var mark = Encoding.ASCII.GetBytes(ExportFormat.Version + " ");
        if (!line.StartsWith(mark) || line.Length == mark.Length)
        {
            return false;
        }

        _origin = Encoding.UTF8.GetString(line[mark.Length..]);
        List<EvidenceProblem> problems = [];
        _audit = new EvidenceAudit(_origin, EvidenceVerifier.VerifyKept(kept, key, problems), "The export's last line");
        problems.ForEach(problem => _audit.Report(problem.Kind, problem.Sequence, problem.Message));
        return true;
    }

    private bool TryRecord(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith(ExportFormat.RecordMark))
        {
            return false;
        }

        var rest = line[ExportFormat.RecordMark.Length..];
        if (!ExportFormat.TryTakeNumber(ref rest, out var sequence) || !ExportFormat.TryTakeHash(ref rest, out var hash))
        {
            return false;
        }

        _audit.Add(sequence, rest.ToArray(), hash, static (_, _, _) => { });
        return true;
    }

    private bool TryCheckpoint(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith(ExportFormat.CheckpointMark))
        {
            return false;
        }

        var rest = line[ExportFormat.CheckpointMark.Length..];
        if (!ExportFormat.TryTakeNumber(ref rest, out var size) || size <= _lastCheckpoint || size != _audit.Next || ExportFormat.Bytes(rest) is not { } note)
        {
            return false;
        }

        _lastCheckpoint = size;
        if (CheckpointNote.Verify(Encoding.UTF8.GetString(note), key) is not { } checkpoint || checkpoint.Size != size)
        {
            _audit.Report(EvidenceProblemKind.BadSignature, null, $"The checkpoint at size {size} is malformed, or the key has not signed it.");
        }
        else if (checkpoint.Origin != _origin)
        {
            _audit.Report(EvidenceProblemKind.ForeignCheckpoint, null, $"The checkpoint at size {size} is of the log '{checkpoint.Origin}', not of '{_origin}'.");
        }
        else
        {
            _checkpoints++;
            _audit.Add(checkpoint);
        }

        return true;
    }

    private static bool TryEnd(ReadOnlySpan<byte> line, out (long Records, long Checkpoints, long Signed, Digest Root)? end)
    {
        end = null;
        if (!line.StartsWith(ExportFormat.EndMark))
        {
            return false;
        }

        var rest = line[ExportFormat.EndMark.Length..];
        if (!ExportFormat.TryTakeNumber(ref rest, out var records) || !ExportFormat.TryTakeNumber(ref rest, out var checkpoints)
            || !ExportFormat.TryTakeNumber(ref rest, out var signed) || !ExportFormat.TryTakeHash(ref rest, out var root) || rest.Length > 0)
        {
            return false;
        }

        end = (records, checkpoints, signed, root);
        return true;
    }
}
