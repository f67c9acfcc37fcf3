using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>The method that the end of a <c>using</c> calls.</summary>
internal static class DisposeMethods
{
    public static IMethodSymbol? Of(INamedTypeSymbol type, bool isAsynchronous)
    {
        var name = isAsynchronous ? "DisposeAsync" : "Dispose";
        for (var one = type; one is not null; one = one.BaseType)
        {
            foreach (var member in one.GetMembers(name))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false } method)
                {
                    return method;
                }
            }
        }

        foreach (var one in type.AllInterfaces)
        {
            if (one.Name == (isAsynchronous ? "IAsyncDisposable" : "IDisposable") && one.GetMembers(name).FirstOrDefault() is { } member)
            {
                return type.TypeKind == TypeKind.Interface ? member as IMethodSymbol : type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
            }
        }

        return null;
    }
}
