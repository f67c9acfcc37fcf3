using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
[JsonDerivedType(typeof(Shape), "plain")]
public record Shape(string Name);

public record Circle(string Name, [Range(1, 50)] int Radius) : Shape(Name);

public record Square(string Name, [property: JsonPropertyName("a-b")] int Side) : Shape(Name) { public Shape? Inner { get; init; } }

[JsonDerivedType(typeof(One), 1)]
[JsonDerivedType(typeof(Two), 2)]
[JsonDerivedType(typeof(Minus), -30)]
public abstract class Numbered { public int Id { get; set; } }

public class One : Numbered { public string? Text { get; set; } }

public class Two : Numbered;

public class Minus : Numbered { public required bool Flag { get; init; } }

[JsonDerivedType(typeof(Cat), "cat")]
[JsonDerivedType(typeof(Dog), "Dog \"quoted\"")]
public interface IAnimal;

public record Cat(int Lives = 9) : IAnimal;

public record struct Dog(string Name) : IAnimal;

/// <summary>Closed hierarchies, with tags that are texts and tags that are numbers.</summary>
[Toolset("hierarchies"), SideEffect(SideEffect.None)]
public partial class Hierarchies
{
    [Tool] private static void Shape(Shape shape) => throw null!;
    [Tool] private static void Circle(Circle circle) => throw null!;
    [Tool] private static void Numbered(Numbered value) => throw null!;
    [Tool] private static void Maybe(Numbered? value, Shape? shape = null) => throw null!;
    [Tool] private static void Lists([MinLength(1)] List<Numbered> values, Dictionary<string, IAnimal> animals) => throw null!;
    [Tool] private static void Animal(IAnimal animal) => throw null!;
}
