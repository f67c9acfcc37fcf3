using ToolContracts.Contracts;
using ToolContracts.Results;

namespace ToolContracts.Tests.Results;

public sealed class ClassifiedSpansTests
{
    [Fact]
    public void MarksThatDoNotFitTheResultShowNothing()
    {
        var spans = ClassifiedSpans.Write([new ClassifiedSpan(0, 5, 10, DataClass.Personal, Redactable.Absent)]);
        Assert.Equal(DataClass.Secret, Assert.Single(ClassifiedSpans.Read(spans, 9)).Class);
        Assert.Equal(new ClassifiedSpan(0, 5, 10, DataClass.Personal, Redactable.Absent), Assert.Single(ClassifiedSpans.Read(spans, 10)));
        Assert.Equal(DataClass.Secret, Assert.Single(ClassifiedSpans.Read(spans.AsSpan(..13), 10)).Class);
        Assert.Empty(ClassifiedSpans.Read([], 10));
    }
}
