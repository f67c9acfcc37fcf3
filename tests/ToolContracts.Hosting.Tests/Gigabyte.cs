using System.Collections;

namespace ToolContracts.Hosting.Tests;

/// <summary>As many texts of a mebibyte as make a gibibyte; counts those that are read.</summary>
public sealed class Gigabyte(Lab lab) : IReadOnlyList<string>
{
    private static readonly string Mebibyte = new('x', 1024 * 1024);

    public int Count => 1024;

    public static IReadOnlyList<string> Of(Lab lab) => new Gigabyte(lab);

    public string this[int index]
    {
        get
        {
            lab.Count("read");
            return Mebibyte;
        }
    }

    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
