using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Documentation;

namespace ToolContracts.Shared.Shapes;

/// <summary>Reads the shapes of a tool's parameters and result, and what is wrong with them. Analyzers and generator read here, so they cannot disagree.</summary>
/// <param name="assembly">The assembly of the toolset.</param>
/// <param name="isNested">Whether it reads for another reader, which keeps what is found.</param>
internal sealed class ShapeReader(IAssemblySymbol assembly, CancellationToken cancellationToken, bool isNested = false)
{
    private readonly List<ShapeFault> _faults = [];
    private readonly Dictionary<string, (ObjectShape Shape, ShapeUse Use)> _objects = new(StringComparer.Ordinal);
    private readonly HashSet<(string, ShapeUse)> _visited = [];
    private readonly TypeFacts _types = TypeFacts.Of(assembly);
    private bool _mayHaveCycles;

    /// <summary>The faults found so far, in the order of reading.</summary>
    public IReadOnlyList<ShapeFault> Faults => _faults;

    /// <summary>The object types found so far, by <see cref="ObjectShape.ClrType"/>.</summary>
    public IEnumerable<ObjectShape> Objects => _objects.Values.Select(static entry => entry.Shape);

    internal IAssemblySymbol Assembly { get; } = assembly;

    internal Descriptions Descriptions { get; } = new(assembly);

    internal CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Reads a parameter that the model fills; null where it has a fault.</summary>
    public MemberShape? ReadParameter(IParameterSymbol parameter)
    {
        var before = _faults.Count;
        var value = Read(parameter.Type, parameter.Name, ShapeUse.Input);
        if (value is null)
        {
            return null;
        }

        var constraints = Constraining.ConstraintReader.Read(
            parameter.GetAttributes(), parameter.Type, value, problem => Fault(ShapeFaultKind.Constraint, parameter.Name, parameter.Type, problem));
        FindCycles(value, parameter.Name);
        return _faults.Count > before ? null : new MemberShape
        {
            ClrName = TypeText.Identifier(parameter.Name),
            JsonName = JsonNames.CamelCase(parameter.Name),
            Value = value,
            IsRequired = RequiredValues.IsRequired(parameter),
            ConstructorIndex = -1,
            DefaultCode = DefaultValues.Code(parameter),
            DefaultJson = DefaultValues.Json(parameter),
            Description = Descriptions.Of(parameter),
            Constraints = constraints,
        };
    }

    /// <summary>Reads a result; null where it has a fault. A stream is the list of its elements.</summary>
    /// <param name="type">The type that is written: T of a <c>Task&lt;T&gt;</c>.</param>
    /// <param name="isStream">Whether the method itself returns the stream, not a task of one.</param>
    public ValueShape? ReadResult(ITypeSymbol type, bool isStream)
    {
        var before = _faults.Count;
        var value = isStream && CollectionTypes.List(type) is (ListKind.AsyncEnumerable, var element)
            ? Read(element, "result[]", ShapeUse.Output) is { } shape
                ? new ListShape(shape, ListKind.AsyncEnumerable, type.ForCodeWithoutNull(), TypeText.TakesNull(type), false) : null
            : Read(type, "result", ShapeUse.Output);
        if (value is not null)
        {
            FindCycles(value, "result");
        }

        return _faults.Count > before ? null : value;
    }

    internal void Fault(ShapeFaultKind kind, string path, ITypeSymbol type, string advice) => _faults.Add(new ShapeFault(kind, path, type.ForPeople(), advice));

    /// <summary>Reads a value; null, with a fault, where it has no closed schema.</summary>
    internal ValueShape? Read(ITypeSymbol declared, string path, ShapeUse use)
    {
        CancellationToken.ThrowIfCancellationRequested();
        var type = TypeText.Underlying(declared);
        var isNullable = TypeText.TakesNull(declared);
        if (type.TypeKind == TypeKind.Error)
        {
            Fault(ShapeFaultKind.Broken, path, type, "does not compile");
            return null;
        }

        var code = _types.Code(type);
        if (ScalarTypes.Kind(type) is { } scalar)
        {
            return new ScalarShape(scalar, code, isNullable, type.IsValueType);
        }

        if (UntypedTypes.Contains(type))
        {
            Fault(ShapeFaultKind.Untyped, path, type, "says nothing about its values");
            return null;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return Enum((INamedTypeSymbol)type, path, isNullable);
        }

        if (CollectionTypes.List(type) is (var listKind and not ListKind.AsyncEnumerable, var element))
        {
            return Read(element, path + "[]", use) is { } shape ? new ListShape(shape, listKind, code, isNullable, type.IsValueType) : null;
        }

        if (CollectionTypes.Map(type) is var (mapKind, key, item))
        {
            return Map(type, mapKind, key, item, path, use, isNullable);
        }

        if (type.IsContractType(ContractNames.UntrustedType) && type is INamedTypeSymbol { TypeArguments: [var inner] })
        {
            return Read(inner, path, use) is { } shape ? new UntrustedShape(shape, code, isNullable) : null;
        }

        if (Unsupported(type) is (var kind, var advice))
        {
            Fault(kind, path, type, advice);
            return null;
        }

        return Object((INamedTypeSymbol)type, code, path, use) ? new ObjectReference(code, isNullable, type.IsValueType) : null;
    }

    /// <summary>Reads an object type once a use, so that a cycle ends. False where its own faults leave no shape.</summary>
    internal bool Object(INamedTypeSymbol type, string code, string path, ShapeUse use)
    {
        if (_visited.Contains((code, use)) || IsKnown(type, code, path, use))
        {
            return true;
        }

        _visited.Add((code, use));
        _mayHaveCycles = true;
        var before = _faults.Count;
        var shape = new ObjectReader(this, type, path, use).Read();

        Add(shape, use);
        return _faults.Count == before;
    }

    /// <summary>An object type that was read; null while it is being read, and where none was.</summary>
    internal ObjectShape? Known(string code) => _objects.TryGetValue(code, out var known) ? known.Shape : null;

    /// <summary>
    /// Takes the shapes of a type and of all that it reaches from what is known of the compilation, reading them first where nothing is. False
    /// where one of them has a fault: then each reader finds it for itself, since only it knows the path.
    /// </summary>
    private bool IsKnown(INamedTypeSymbol type, string code, string path, ShapeUse use)
    {
        var shapes = _types.Shapes(code, use);
        if (shapes.IsDefault)
        {
            if (isNested)
            {
                return false;
            }

            var apart = new ShapeReader(Assembly, CancellationToken, isNested: true);
            apart.Object(type, code, path, use);
            apart.FindCycles(new ObjectReference(code, false, type.IsValueType), path);
            if (apart._faults.Count > 0)
            {
                return false;
            }

            _types.Keep(code, use, apart.Objects);
            shapes = _types.Shapes(code, use);
        }

        foreach (var shape in shapes)
        {
            _visited.Add((shape.ClrType, use));
            Add(shape, use);
        }

        return true;
    }

    // What a result has is a superset of what arguments have: it adds the members that can only be read.
    private void Add(ObjectShape shape, ShapeUse use)
    {
        if (!_objects.TryGetValue(shape.ClrType, out var known) || known.Use == ShapeUse.Input)
        {
            _objects[shape.ClrType] = (shape, use);
        }
    }

    private void FindCycles(ValueShape value, string path)
    {
        if (_mayHaveCycles)
        {
            EndlessCycles.Find(value, path, _objects, _faults);
        }
    }

    private static (ShapeFaultKind, string)? Unsupported(ITypeSymbol type)
    {
        if (type.IsContractType(ContractNames.SecretType))
        {
            return (ShapeFaultKind.Secret, "is a secret, which a model never holds; take it from a vault in the tool, or hide the member with [ModelHidden]");
        }

        if (type.IsTupleType || type.HasFullName("System", "Tuple`2"))
        {
            return (ShapeFaultKind.Unsupported, "is a tuple, whose members have no names at run time; make it a record");
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named || named.IsRefLikeType)
        {
            return (ShapeFaultKind.Unsupported, "has no schema; use a record, an enum, a scalar or a collection of them");
        }

        if (named.IsFileLocal)
        {
            return (ShapeFaultKind.Unsupported, "is local to its file, so generated code cannot name it; make it internal");
        }

        if (named.IsUnboundGenericType || named.IsStatic)
        {
            return (ShapeFaultKind.Unsupported, "has no values");
        }

        if (named.AllInterfaces.Any(static face => face.SpecialType == SpecialType.System_Collections_IEnumerable))
        {
            return (ShapeFaultKind.Unsupported, "is a collection of a kind that is not understood; use List, an array, a set, Dictionary or an immutable one");
        }

        if (IsFramework(named))
        {
            return ServiceTypes.Contains(named)
                ? (ShapeFaultKind.ServiceType, "looks like a service; mark the parameter [Injected]")
                : (ShapeFaultKind.Unsupported, "is a type of the framework without a schema; use a record of your own");
        }

        if (Polymorphism.IsDeclared(named))
        {
            return null;
        }

        if (named.TypeKind == TypeKind.Interface || named.IsAbstract)
        {
            return ServiceTypes.Contains(named)
                ? (ShapeFaultKind.ServiceType, "looks like a service; mark the parameter [Injected], or name its implementations with [JsonDerivedType]")
                : (ShapeFaultKind.OpenPolymorphism, "is abstract and does not name its derived types; add [JsonDerivedType] for each");
        }

        return null;
    }

    private static bool IsFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" } && !type.DeclaringSyntaxReferences.Any();
    }

    private EnumShape? Enum(INamedTypeSymbol type, string path, bool isNullable)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field => field.Name).ToImmutableArray();
        if (members.IsEmpty)
        {
            Fault(ShapeFaultKind.Unsupported, path, type, "is an enum without members, so no value fits");
            return null;
        }

        return new EnumShape(type.ForCodeWithoutNull(), isNullable, members);
    }

    private MapShape? Map(ITypeSymbol type, MapKind kind, ITypeSymbol key, ITypeSymbol item, string path, ShapeUse use, bool isNullable)
    {
        var isKey = key.TypeKind == TypeKind.Enum
            || (ScalarTypes.Kind(key) is { } scalar && (scalar.IsInteger() || scalar is ScalarKind.String or ScalarKind.Guid));
        if (!isKey || TypeText.TakesNull(key))
        {
            Fault(
                UntypedTypes.Contains(key) ? ShapeFaultKind.Untyped : ShapeFaultKind.Unsupported,
                path,
                type,
                "has keys that are neither string, integer, Guid nor enum");
            return null;
        }

        var keyShape = Read(key, path + "[key]", use);
        var itemShape = Read(item, path + "[*]", use);
        return keyShape is null || itemShape is null ? null : new MapShape(keyShape, itemShape, kind, type.ForCodeWithoutNull(), isNullable, type.IsValueType);
    }
}
