using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Rows by the name of the member that they are about, so that a member of which nothing is said costs one look-up.</summary>
internal sealed class ModelIndex
{
    private readonly Dictionary<string, List<IndexedRow>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IndexedRow>> _constructors = new(StringComparer.Ordinal);

    /// <summary>Adds the rows of a file. What is said of all members of a type is added for each that the type has in the compilation.</summary>
    public void Add(ModelFile file, bool isUsers, Compilation compilation)
    {
        foreach (var row in file.Rows)
        {
            foreach (var type in row.Types)
            {
                var name = new MetadataName(type.Text);
                foreach (var member in row.Members)
                {
                    Add(new IndexedRow(row, name, isUsers, member.Text != ModelRow.AllMembers), member.Text, compilation);
                }
            }
        }
    }

    /// <summary>The rows that may be about a member; null where there are none.</summary>
    public IReadOnlyList<IndexedRow>? Candidates(ISymbol member)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            return _constructors.TryGetValue(member.ContainingType.Name, out var constructors) ? constructors : null;
        }

        // The name of an explicit implementation begins with the interface's.
        var name = member.Name;
        var dot = name.LastIndexOf('.');
        return _members.TryGetValue(dot < 0 ? name : name.Substring(dot + 1), out var members) ? members : null;
    }

    /// <summary>The names, of constructors their types', about which a row of some sort speaks.</summary>
    public ImmutableHashSet<string> Names(Func<RowStatement, bool> isMeant) =>
        _members.Concat(_constructors).Where(pair => pair.Value.Any(row => isMeant(row.Row.Statement))).Select(static pair => pair.Key).ToImmutableHashSet(StringComparer.Ordinal);

    private void Add(IndexedRow row, string member, Compilation compilation)
    {
        if (member == ModelRow.Constructor)
        {
            Add(_constructors, row.Type.SimpleName, row);
        }
        else if (row.NamesMember)
        {
            Add(_members, member, row);
        }
        else
        {
            foreach (var name in compilation.GetTypesByMetadataName(row.Type.ToString()).SelectMany(static type => type.MemberNames).Where(static name => name is not (".ctor" or ".cctor")).Distinct(StringComparer.Ordinal))
            {
                Add(_members, name, row);
            }
        }
    }

    private static void Add(Dictionary<string, List<IndexedRow>> rows, string name, IndexedRow row)
    {
        if (!rows.TryGetValue(name, out var known))
        {
            rows.Add(name, known = []);
        }

        known.Add(row);
    }
}
