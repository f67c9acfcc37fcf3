using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Shared.Identity;

/// <summary>Finds where a tool has the model say who acts.</summary>
internal static class IdentityInputs
{
    /// <summary>For each parameter that the model fills the first such place: itself, or a member at any depth.</summary>
    public static IEnumerable<IdentityInput> Of(ToolDeclaration tool)
    {
        foreach (var (parameter, source) in tool.Parameters)
        {
            if (source != ParameterSource.Model || parameter.Type.TypeKind == TypeKind.Error)
            {
                continue;
            }

            if (Read(parameter.Name, parameter.Type, tool) is { } claim)
            {
                yield return new IdentityInput(parameter, parameter.Name, parameter, claim);
            }
            else if (Member(parameter, tool) is { } member)
            {
                yield return member;
            }
        }
    }

    // What a call has any number of is data about others: nobody acts as a list.
    private static IdentityInput? Member(IParameterSymbol parameter, ToolDeclaration tool)
    {
        foreach (var part in SchemaParts.Of(parameter.Type, parameter.Name, ShapeUse.Input))
        {
            if (!part.IsInCollection
                && part.Symbol.ValueType() is { } type
                && (Read(part.Symbol.Name, type, tool) ?? (JsonName(part) is { } name ? Read(name, type, tool) : null)) is { } claim)
            {
                return new IdentityInput(parameter, part.Path, part.Symbol, claim);
            }
        }

        return null;
    }

    /// <summary>The name of a tenant, not its identity, is what a tool about tenants acts on: <c>CreateTenant(tenantName)</c>.</summary>
    private static IdentityClaim? Read(string name, ITypeSymbol type, ToolDeclaration tool)
    {
        var isAboutTenants = NameWords.Of(name) is ["tenant", not "id"] && NameWords.Of(tool.Method.Name).Any(static word => word is "tenant" or "tenants");
        return isAboutTenants ? null : IdentityNames.Read(name, type);
    }

    private static string? JsonName(SchemaPart part) =>
        part.Symbol.GetAttributes().Concat(part.Parameter?.GetAttributes() ?? [])
            .FirstOrDefault(static attribute => attribute.AttributeClass.HasFullName("System.Text.Json.Serialization", "JsonPropertyNameAttribute"))?.Text(0);
}
