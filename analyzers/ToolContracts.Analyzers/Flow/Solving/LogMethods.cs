using Microsoft.CodeAnalysis;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>Partial methods with <c>[LoggerMessage]</c>, which a generator of the log fills in: what they are given is logged.</summary>
internal static class LogMethods
{
    public static bool Contains(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, ReturnsVoid: true, OriginalDefinition: { } definition }
        && (definition.IsPartialDefinition || definition.PartialDefinitionPart is not null || method.Parameters.Any(static parameter => !Logs(parameter)))
        && (Has(definition) || Has(definition.PartialDefinitionPart) || Has(definition.PartialImplementationPart));

    /// <summary>Whether what a parameter is given is logged: all but the log itself. An exception is, but its text may stand there.</summary>
    public static bool Logs(IParameterSymbol parameter) =>
        parameter.Type.OriginalDefinition is var type
        && (type.SpecialType != SpecialType.None || !(IsLogger(type) || type.AllInterfaces.Any(IsLogger)));

    private static bool IsLogger(ITypeSymbol type) => type is { Name: "ILogger" } && type.IsIn("Microsoft.Extensions.Logging");

    private static bool Has(IMethodSymbol? method) =>
        method?.GetAttributes().Any(static attribute => attribute.AttributeClass is { } type && type.HasFullName("Microsoft.Extensions.Logging", "LoggerMessageAttribute")) == true;
}
