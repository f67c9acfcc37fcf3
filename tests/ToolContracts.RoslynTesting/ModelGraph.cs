using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ToolContracts.RoslynTesting;

/// <summary>Walks the objects that a model is made of.</summary>
public static class ModelGraph
{
    /// <summary>Asserts that a model holds strings, numbers, bools, enums, records and immutable arrays of such, and nothing else.</summary>
    public static void AssertHoldsValuesOnly(object? model) => Walk(model, model?.GetType().Name ?? "", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
        {
            return;
        }

        var type = value.GetType();
        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location or SyntaxReference or SourceText or AttributeData or Delegate or CancellationToken,
            $"{path} is a {type.Name}");
        if (!type.IsValueType && !seen.Add(value))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            Assert.True(type.IsValueType, $"{path} is a {type.Name}, which has no value equality");
            var index = 0;
            foreach (var item in items)
            {
                Walk(item, $"{path}[{index++}]", seen);
            }

            return;
        }

        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }

        Assert.True(
            type.IsValueType || type.GetMethod("Equals", [type])?.DeclaringType == type,
            $"{path} is a {type.Name}, which has no value equality");
    }
}
