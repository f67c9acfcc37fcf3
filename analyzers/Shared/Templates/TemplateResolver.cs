using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Classification;

namespace ToolContracts.Shared.Templates;

/// <summary>Finds what the holes of a tool's templates name, and whether they may name it. Names are case-sensitive.</summary>
internal static class TemplateResolver
{
    /// <summary>Resolves a hole of a template of a tool.</summary>
    public static ResolvedHole Resolve(TemplatePart hole, ToolDeclaration tool, TemplateUse use)
    {
        var parameter = tool.Method.Parameters.FirstOrDefault(one => one.Name == hole.Path[0]);
        if (parameter is null)
        {
            return new ResolvedHole { Hole = hole, Problem = TemplateProblem.Missing, ProblemDetail = hole.Path[0] };
        }

        var source = ContractReader.Source(parameter);
        var members = ImmutableArray.CreateBuilder<ISymbol>();
        var type = parameter.Type;
        string? missing = null;
        foreach (var name in hole.Path.Skip(1))
        {
            if (DataMembers.Find(type, name, tool.Method.ContainingAssembly) is not { } member)
            {
                missing = name;
                break;
            }

            members.Add(member);
            type = member.ValueType()!;
        }

        var resolved = new ResolvedHole { Hole = hole, Parameter = parameter, Members = members.ToImmutable(), Source = source };
        if (SourceProblem(source, use) is { } problem)
        {
            return resolved with { Problem = problem, ProblemDetail = parameter.Name };
        }

        if (PathProblem(resolved) is { } onPath)
        {
            return resolved with { Problem = onPath.Problem, ProblemDetail = onPath.Name };
        }

        if (missing is not null)
        {
            // A type that does not exist is the compiler's to report.
            return type.Underlying().TypeKind == TypeKind.Error
                ? resolved
                : resolved with { Problem = TemplateProblem.Missing, ProblemDetail = missing };
        }

        return Judge(resolved with { Type = type }, type, use, tool.Method.ContainingAssembly);
    }

    private static TemplateProblem? SourceProblem(ParameterSource source, TemplateUse use) => source switch
    {
        ParameterSource.Model => null,
        ParameterSource.Caller => use is TemplateUse.Resource or TemplateUse.Key ? null : TemplateProblem.FromCaller,
        _ => TemplateProblem.Injected,
    };

    private static (TemplateProblem Problem, string Name)? PathProblem(ResolvedHole hole)
    {
        foreach (var symbol in hole.Members.Insert(0, hole.Parameter!))
        {
            if (RecordPairs.Has(symbol, ContractNames.ModelHidden))
            {
                return (TemplateProblem.Hidden, symbol.Name);
            }

            // What a classified type declares stays classified where the type is used as another's base.
            var declaring = symbol is IParameterSymbol ? null : ClassificationReader.Of(symbol.ContainingType);
            var value = DataClassRank.Higher(ClassificationReader.Of(symbol), declaring);
            if (value.IsAbove(DataClassValue.Internal))
            {
                return (value is DataClassValue.Secret ? TemplateProblem.Secret : TemplateProblem.AboveInternal, symbol.Name);
            }
        }

        return null;
    }

    private static ResolvedHole Judge(ResolvedHole hole, ITypeSymbol type, TemplateUse use, IAssemblySymbol from)
    {
        var last = hole.Hole.Path[hole.Hole.Path.Length - 1];
        if (type.Underlying().TypeKind == TypeKind.Error)
        {
            return hole;
        }

        if (use == TemplateUse.Amount && !InvariantText.IsNumber(type))
        {
            return hole with { Problem = TemplateProblem.NoNumber, ProblemDetail = last };
        }

        // A format would round what is reserved.
        if (use == TemplateUse.Amount && hole.Hole.Format is not null)
        {
            return hole with { Problem = TemplateProblem.BadFormat, ProblemDetail = hole.Hole.Format };
        }

        if (!InvariantText.Has(type))
        {
            if (use == TemplateUse.Resource || hole.Source == ParameterSource.Caller)
            {
                return hole with { Problem = TemplateProblem.NoText, ProblemDetail = last };
            }

            if (ClassifiedMembers.FirstAbove(type, DataClassValue.Internal, from) is { } classified)
            {
                var problem = classified.Value is DataClassValue.Secret ? TemplateProblem.Secret : TemplateProblem.AboveInternal;
                return hole with { Problem = problem, ProblemDetail = last + "." + classified.Path };
            }
        }

        return hole.Hole.Format is { } format && !FormatStrings.Fits(type, format)
            ? hole with { Problem = TemplateProblem.BadFormat, ProblemDetail = format }
            : hole;
    }
}
