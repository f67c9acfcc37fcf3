using System.Buffers;
using System.Text;

namespace ToolContracts.CompilerServices;

/// <summary>Canonical JSON of parts of arguments.</summary>
public static class CanonicalText
{
    /// <summary>The canonical JSON of one value.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The JSON.</returns>
    public static string Of<T>(T value, Action<CanonicalWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        write(new CanonicalWriter(buffer), value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a set as a list in the ordinal order of its elements' canonical JSON, whatever order they came in.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="writer">Takes the list.</param>
    /// <param name="items">The elements.</param>
    /// <param name="write">Writes one element.</param>
    public static void Set<T>(CanonicalWriter writer, IEnumerable<T> items, Action<CanonicalWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(items);
        var texts = new List<string>();
        foreach (var item in items)
        {
            texts.Add(Of(item, write));
        }

        texts.Sort(StringComparer.Ordinal);
        writer.Raw("["u8);
        for (var i = 0; i < texts.Count; i++)
        {
            writer.Raw(i == 0 ? default : ","u8);
            writer.Raw(Encoding.UTF8.GetBytes(texts[i]));
        }

        writer.Raw("]"u8);
    }

    /// <summary>Writes a dictionary as an object, its keys in the order of their UTF-16 units.</summary>
    /// <typeparam name="TKey">Type of the keys.</typeparam>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <param name="writer">Takes the object.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="name">Gives the text of a key.</param>
    /// <param name="write">Writes one value.</param>
    public static void Map<TKey, TValue>(
        CanonicalWriter writer, IEnumerable<KeyValuePair<TKey, TValue>> entries, Func<TKey, string> name, Action<CanonicalWriter, TValue> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(write);
        var sorted = new List<KeyValuePair<string, TValue>>();
        foreach (var (key, value) in entries)
        {
            sorted.Add(new(name(key), value));
        }

        sorted.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        writer.Raw("{"u8);
        for (var i = 0; i < sorted.Count; i++)
        {
            writer.Raw(i == 0 ? default : ","u8);
            writer.Text(sorted[i].Key);
            writer.Raw(":"u8);
            write(writer, sorted[i].Value);
        }

        writer.Raw("}"u8);
    }
}
