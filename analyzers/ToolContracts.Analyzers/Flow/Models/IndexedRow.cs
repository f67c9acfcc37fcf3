namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A row as it is looked up.</summary>
/// <param name="Row">The row.</param>
/// <param name="Type">One of its types.</param>
/// <param name="IsUsers">Whether it is of a project's own file; it then counts before the packed catalogue.</param>
/// <param name="NamesMember">False: it says something of all members of the type.</param>
internal sealed record IndexedRow(ModelRow Row, MetadataName Type, bool IsUsers, bool NamesMember);
