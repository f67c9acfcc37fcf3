using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Shared.Shapes;

/// <summary>A member of an object with the constructor's parameter that stands for it, and what the attributes of both say.</summary>
/// <param name="member">The member.</param>
/// <param name="parameter">The constructor's parameter of its name; null where there is none.</param>
internal sealed class MemberBinding(ObjectMember member, IParameterSymbol? parameter)
{
    private const string Serialization = "System.Text.Json.Serialization";

    public ObjectMember Member { get; } = member;

    public IParameterSymbol? Parameter { get; } = parameter;

    /// <summary>Attributes of the member and of the parameter.</summary>
    public ImmutableArray<AttributeData> Attributes { get; } =
        parameter is null ? member.Symbol.GetAttributes() : member.Symbol.GetAttributes().AddRange(parameter.GetAttributes());

    /// <summary>The parameter that sets the member: one of its type; null where none does.</summary>
    public IParameterSymbol? BoundBy => Parameter is { } one && SymbolEqualityComparer.Default.Equals(one.Type, Member.Type) ? one : null;

    /// <summary>Whether a call can set it.</summary>
    public bool IsInput => BoundBy is not null || Member.IsSettable;

    /// <summary>The condition of [JsonIgnore], by value; null where it is not there. Always is 1 and the default.</summary>
    public int? IgnoreCondition => Json("JsonIgnoreAttribute") is { } ignore
        ? ignore.NamedArguments.FirstOrDefault(static argument => argument.Key == "Condition").Value.Value as int? ?? 1 : null;

    /// <summary>Whether no model ever sees it. Conditions on a value leave the member in the schema.</summary>
    public bool IsHidden => Attributes.Any(static attribute => attribute.AttributeClass.IsContractType(ContractNames.ModelHidden)) || IgnoreCondition == 1;

    /// <summary>The members of an object, each with its parameter of the constructor that is chosen.</summary>
    public static IEnumerable<MemberBinding> Of(INamedTypeSymbol type, IMethodSymbol? constructor)
    {
        var all = ObjectMembers.Of(type);
        return all.Select(member => new MemberBinding(member, ParameterOf(constructor, member, all)));
    }

    /// <summary>An attribute of System.Text.Json's; null where it is not there.</summary>
    public AttributeData? Json(string name) => Attributes.FirstOrDefault(attribute => attribute.AttributeClass.HasFullName(Serialization, name));

    /// <summary>The initialiser that counts where a call leaves the member out; null where there is none. Of other assemblies none is known.</summary>
    public ExpressionSyntax? Initializer(IAssemblySymbol assembly, CancellationToken cancellationToken) =>
        BoundBy is null && SymbolEqualityComparer.Default.Equals(Member.Symbol.ContainingAssembly, assembly)
            ? DefaultValues.Initializer(Member.Symbol, cancellationToken) : null;

    /// <summary>Whether a call must have it: C# or JSON say so, or it has neither default nor initialiser, and is not nullable.</summary>
    public bool IsRequired(IAssemblySymbol assembly, CancellationToken cancellationToken) =>
        Member.IsRequired
        || Json("JsonRequiredAttribute") is not null
        || (!TypeText.TakesNull(Member.Type)
            && (BoundBy is { } bound ? !bound.HasExplicitDefaultValue : Initializer(assembly, cancellationToken) is null));

    /// <summary>By the exact name, else by one that differs in case only, as System.Text.Json has it.</summary>
    private static IParameterSymbol? ParameterOf(IMethodSymbol? constructor, ObjectMember member, IReadOnlyList<ObjectMember> all)
    {
        if (constructor is null)
        {
            return null;
        }

        return constructor.Parameters.FirstOrDefault(parameter => parameter.Name == member.Symbol.Name)
            ?? constructor.Parameters.FirstOrDefault(parameter =>
                string.Equals(parameter.Name, member.Symbol.Name, StringComparison.OrdinalIgnoreCase)
                && all.All(other => other.Symbol.Name != parameter.Name));
    }
}
