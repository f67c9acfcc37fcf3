using System.Globalization;
using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Evidence;

/// <summary>Writes a log as <see cref="ExportFormat"/> says, page by page: neither memory nor a transaction grows with it.</summary>
internal sealed class ExportWriter(StoreReader store, Stream output)
{
    private const int Page = 1000;

    private readonly CompactRange _range = new();
    private long _checkpoints;
    private long _signed;

    /// <summary>Writes the log up to its size now. Hosts may go on writing: a log only grows.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Records, and the size of the last checkpoint.</returns>
    internal async Task<(long Size, long SignedSize)> WriteAsync(CancellationToken cancellationToken)
    {
        var size = await store.SizeAsync(cancellationToken).ConfigureAwait(false);
        Text($"{ExportFormat.Version} {await store.OriginAsync(cancellationToken).ConfigureAwait(false)}\n");
        for (var from = 0L; from < size;)
        {
            var page = await store.RecordsAsync(from, (int)Math.Min(Page, size - from), cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
            {
                break;
            }

            from = page[^1].Sequence + 1;
            var notes = new Queue<(long Size, string Note)>(
                await store.CheckpointsAsync(page[0].Sequence, from, int.MaxValue, cancellationToken).ConfigureAwait(false));
            foreach (var record in page)
            {
                Write(record);
                while (notes.TryPeek(out var note) && note.Size <= record.Sequence + 1)
                {
                    notes.Dequeue();
                    Text(string.Create(CultureInfo.InvariantCulture, $"checkpoint {note.Size} {Convert.ToBase64String(Encoding.UTF8.GetBytes(note.Note))}\n"));
                    _checkpoints++;
                    _signed = note.Size;
                }
            }
        }

        Text(string.Create(CultureInfo.InvariantCulture, $"end {_range.Size} {_checkpoints} {_signed} {Convert.ToBase64String(_range.Root().Span)}\n"));
        return (_range.Size, _signed);
    }

    private void Write(EvidenceEntry record)
    {
        var hash = MerkleHash.Leaf(record.Leaf.Span);
        Text(string.Create(CultureInfo.InvariantCulture, $"record {record.Sequence} {Convert.ToBase64String(hash.Span)} "));
        output.Write(record.Leaf.Span);
        output.WriteByte((byte)'\n');
        _range.Append(hash);
    }

    private void Text(string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
