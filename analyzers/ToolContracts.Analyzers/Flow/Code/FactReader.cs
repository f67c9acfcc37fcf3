using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Reporting;
using ToolContracts.Analyzers.Flow.Solving;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>Reads the facts of members, each once: one walk over the operations of its code.</summary>
internal sealed class FactReader(FlowEngine engine)
{
    private readonly Dictionary<ISymbol, MemberFacts> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Labels> _shown = new(SymbolEqualityComparer.Default);

    /// <summary>The facts of a method, constructor or accessor, or of a field or property what initializes it.</summary>
    public MemberFacts Of(ISymbol member, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(member, out var facts))
        {
            facts = Read(member, cancellationToken);
            _known.Add(member, facts);
        }

        return facts;
    }

    private MemberFacts Read(ISymbol member, CancellationToken cancellationToken)
    {
        var walk = new Walk(this, engine, member);
        if (member is IMethodSymbol method)
        {
            walk.Enter(method, cancellationToken);
            walk.Over(engine.Bodies.Of(method, cancellationToken));
            if (method.MethodKind == MethodKind.Constructor)
            {
                foreach (var initialized in Initializers.MembersOf(method.ContainingType))
                {
                    Initialize(initialized);
                }
            }
        }
        else
        {
            Initialize(member);
        }

        return new MemberFacts(walk.Callees.Found, walk.Sources, walk.Sinks, walk.Reads, walk.Writes, walk.Traits);

        void Initialize(ISymbol initialized)
        {
            if (Initializers.Of(initialized) is { } initializer)
            {
                walk.Over(engine.Bodies.ModelOf(initializer.SyntaxTree).GetOperation(initializer, cancellationToken));
                walk.Writes.Add(initialized);
            }
        }
    }

    /// <summary>The labels of what a type shows of itself as text or to a serializer.</summary>
    private Labels Shown(ITypeSymbol? type)
    {
        if (type is null or { SpecialType: not SpecialType.None })
        {
            return Labels.None;
        }

        if (!_shown.TryGetValue(type, out var labels))
        {
            labels = TypeLabels.Of(type, bySerializer: true).Aggregate(Labels.None, static (all, one) => all | one.Labels);
            _shown.Add(type, labels);
        }

        return labels;
    }

    /// <summary>One walk.</summary>
    private sealed class Walk(FactReader reader, FlowEngine engine, ISymbol member)
    {
        public Callees Callees { get; } = new(engine.Implementations);

        public HashSet<ISymbol> Reads { get; } = new(SymbolEqualityComparer.Default);

        public HashSet<ISymbol> Writes { get; } = new(SymbolEqualityComparer.Default);

        public Labels Sources { get; private set; }

        public Labels Sinks { get; private set; }

        public CodeTraits Traits { get; private set; }

        /// <summary>What a method is given, and what it is.</summary>
        public void Enter(IMethodSymbol method, CancellationToken cancellationToken)
        {
            var tool = ContractReader.ReadTool(method);
            foreach (var parameter in method.Parameters)
            {
                Sources |= EntryValues.Of(parameter, tool, cancellationToken).All.Labels;
            }

            if (tool is not null)
            {
                Sinks |= SinkRules.Forbidden(SinkKind.Result) | SinkRules.Forbidden(SinkKind.Exception);
                Traits |= CodeTraits.SeesExceptions;
            }

            if (Previews.Of(method) is not null)
            {
                Sinks |= SinkRules.Forbidden(SinkKind.Approval);
            }

            if (method.MethodKind == MethodKind.Constructor && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax)
            {
                foreach (var parameter in method.Parameters)
                {
                    Writes.Add(method.ContainingType.IsRecord ? method.ContainingType.GetMembers(parameter.Name).FirstOrDefault(static one => one is IPropertySymbol) ?? parameter : parameter);
                }
            }
        }

        public void Over(IOperation? root)
        {
            foreach (var operation in root?.DescendantsAndSelf() ?? [])
            {
                Callees.Add(operation);
                Sources |= reader.Shown(operation.Type);
                switch (operation)
                {
                    case IInvocationOperation call:
                        Traits |= call.Type is { TypeKind: TypeKind.Delegate } ? CodeTraits.MakesDelegates | CodeTraits.UsesDelegates : CodeTraits.None;
                        Call(call.TargetMethod, call.Arguments);
                        break;

                    case IObjectCreationOperation { Constructor: { } constructor } creation:
                        Call(constructor, creation.Arguments);
                        break;

                    case IMemberReferenceOperation reference:
                        Refer(reference);
                        break;

                    case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } owner } parameter }
                        when !SymbolEqualityComparer.Default.Equals(owner, member):
                        Touch(parameter, operation);
                        break;

                    case IConversionOperation { OperatorMethod: { } method }:
                        Model(method, null);
                        break;

                    case IBinaryOperation { OperatorMethod: { } method }:
                        Model(method, null);
                        break;

                    case IDeconstructionAssignmentOperation { Value.Type: { } type }:
                        Part(type);
                        break;

                    case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: false } pattern:
                        Part(pattern.MatchedType);
                        break;

                    case ICatchClauseOperation:
                        Sources |= Labels.ExceptionText;
                        Traits |= CodeTraits.SeesExceptions;
                        break;

                    case IThrowOperation:
                        Traits |= CodeTraits.Throws;
                        break;

                    case IAnonymousFunctionOperation or IDelegateCreationOperation:
                        Traits |= CodeTraits.MakesDelegates;
                        break;
                }
            }
        }

        private void Call(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
        {
            if (method.MethodKind == MethodKind.DelegateInvoke)
            {
                Traits |= CodeTraits.UsesDelegates;
            }

            Model(method, arguments);
            Sources |= engine.Marks.OfReturn(method);
            Sinks |= LogMethods.Contains(method) ? SinkRules.Forbidden(SinkKind.Log) : Labels.None;
            Sinks |= engine.Marks.Has(method, ContractNames.Tool) ? SinkRules.Forbidden(SinkKind.ToolArgument) : Labels.None;
            foreach (var parameter in method.Parameters)
            {
                Sinks |= (engine.Marks.Has(parameter, ContractNames.ModelContext) ? SinkRules.Forbidden(SinkKind.Prompt) : Labels.None) | Trusted(parameter);
            }
        }

        private void Refer(IMemberReferenceOperation reference)
        {
            var symbol = reference.Member;
            Model(symbol, (reference as IPropertyReferenceOperation)?.Arguments);
            Sources |= symbol is IMethodSymbol method ? engine.Marks.OfReturn(method) : engine.Marks.Of(symbol);
            Sinks |= Trusted(symbol);
            if (reference is not IMethodReferenceOperation && reference.Type is { TypeKind: TypeKind.Delegate })
            {
                Traits |= CodeTraits.UsesDelegates;
            }

            if (symbol is not IMethodSymbol && engine.IsDeclared(symbol))
            {
                Touch(symbol.OriginalDefinition, reference);
            }
        }

        /// <summary>Notes the use of what the heap knows.</summary>
        private void Touch(ISymbol symbol, IOperation use)
        {
            if (Uses.MayChange(use, engine))
            {
                Writes.Add(symbol);
            }

            if (!Uses.OnlySets(use))
            {
                Read(symbol);
            }
        }

        private void Read(ISymbol symbol)
        {
            if (Reads.Add(symbol) && symbol is IPropertySymbol { GetMethod: { } getter } && (symbol.IsAbstract || symbol.IsVirtual))
            {
                var targets = engine.Implementations.Of(getter);
                Reads.UnionWith((targets.IsDefault ? [] : targets).Select(static target => target.AssociatedSymbol?.OriginalDefinition).OfType<ISymbol>());
            }
        }

        /// <summary>A value is taken apart: each of its properties may be read.</summary>
        private void Part(ITypeSymbol type)
        {
            for (var one = type; one is not null && engine.IsDeclared(one); one = one.BaseType)
            {
                foreach (var property in one.GetMembers().OfType<IPropertySymbol>())
                {
                    Sources |= engine.Marks.Of(property);
                    Read(property.OriginalDefinition);
                }
            }
        }

        private void Model(ISymbol symbol, ImmutableArray<IArgumentOperation>? arguments)
        {
            if (engine.Models.Find(symbol) is not { } model)
            {
                return;
            }

            foreach (var source in model.Sources)
            {
                Sources |= IsHarmless(source, arguments) ? Labels.None : source.Labels;
            }

            foreach (var sink in model.Sinks)
            {
                Sinks |= SinkRules.Forbidden(sink.Kind);
            }
        }

        /// <summary>Whether a source is asked for by a constant key that names no secret.</summary>
        private static bool IsHarmless(SourceModel source, ImmutableArray<IArgumentOperation>? arguments) =>
            source.Key is { Root: EndpointRoot.Argument } key
            && arguments?.FirstOrDefault(argument => argument.Parameter?.Ordinal == key.Ordinal)?.Value.ConstantValue is { HasValue: true, Value: string text }
            && !SecretNames.IsSecret(text);

        private Labels Trusted(ISymbol symbol) => engine.Marks.IsTrusted(symbol) ? SinkRules.Forbidden(SinkKind.Trusted) : Labels.None;
    }
}
