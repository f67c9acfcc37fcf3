namespace ToolContracts;

/// <summary>The hosts that a tool may reach. None named: none. On a method it replaces what the class names.</summary>
/// <param name="hosts">A host name, <c>*.example.com</c> (any depth below it, not itself), or one of these with <c>:port</c>, each. A name alone stands for the port of the URL's scheme.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, Inherited = false)]
public sealed class EgressAttribute(params string[] hosts) : Attribute
{
    /// <summary>The hosts that may be reached.</summary>
    public IReadOnlyList<string> Hosts { get; } = hosts;
}
