namespace ToolContracts;

/// <summary>Classifies data as Secret: a credential or key. It never reaches a model: not as a tool's parameter (rule TOOL2005) and not through its result (rule TOOL2001).</summary>
/// <remarks>
/// On a type it counts for every value of that type; on a record's positional parameter it counts for its property; on
/// <c>return:</c> it is the ceiling of the result. Public &lt; Internal &lt; Personal = Confidential &lt; Secret.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface,
    Inherited = false)]
public sealed class SecretDataAttribute : Attribute;
