using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>The library's attributes on a symbol, found once: each rule asks for several of them.</summary>
internal sealed class ContractAttributes
{
    private readonly ImmutableArray<(string Name, AttributeData Attribute)> _all;

    public ContractAttributes(ImmutableArray<AttributeData> attributes)
    {
        var found = ImmutableArray.CreateBuilder<(string, AttributeData)>();
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { ContainingType: null } type && type.IsIn(ContractNames.Namespace))
            {
                found.Add((type.MetadataName, attribute));
            }
        }

        _all = found.ToImmutable();
    }

    /// <summary>The first attribute of a name; null where there is none.</summary>
    public AttributeData? First(string name)
    {
        foreach (var (known, attribute) in _all)
        {
            if (known == name)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Each attribute of a name, in the order of declaration.</summary>
    public IEnumerable<AttributeData> All(string name) => _all.Where(one => one.Name == name).Select(static one => one.Attribute);
}
