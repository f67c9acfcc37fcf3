using System.Collections.Frozen;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ToolContracts.Binding.Build.Tests;

public enum Unit
{
    Piece,
    Kilogram,
}

public sealed record Line([RegularExpression("[A-Z]{3}[0-9]+")] string Sku, [Range(0.001, 1000)] decimal Quantity, Unit Unit = Unit.Piece);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ToDock), "dock")]
[JsonDerivedType(typeof(ToAddress), "address")]
public abstract record Destination;

public sealed record ToDock(int Number) : Destination;

public sealed record ToAddress(string Street, [EmailAddress] string? Contact) : Destination
{
    public string Country { get; init; } = "DE";
}

public sealed class Shipment
{
    public required string Id { get; init; }

    public ImmutableArray<Line> Lines { get; init; } = [];

    public Destination? Destination { get; init; }

    public FrozenSet<string> Tags { get; set; } = FrozenSet<string>.Empty;

    public Dictionary<Unit, decimal> Totals { get; set; } = [];

    public DateTimeOffset? Due { get; init; }

    public Shipment? Before { get; init; }
}

/// <summary>Tools with every kind of shape that the generator writes.</summary>
[Toolset("warehouse", Version = "1.0.0", Owner = "tests")]
public sealed partial class WarehouseTools
{
    /// <summary>Gives a shipment back.</summary>
    /// <param name="shipment">The shipment.</param>
    /// <param name="note">A note.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresPermission("warehouse.read", Resource = "shipment/{shipment.Id}")]
    private static Shipment Echo(Shipment shipment, Untrusted<string>? note = null) => shipment;

    /// <summary>Counts.</summary>
    /// <param name="count">How far.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static async IAsyncEnumerable<int> CountAsync([Range(0, 10)] int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return i;
        }
    }
}
