namespace ToolContracts.Agreement.Unsayable;

/// <summary>The closed list of classes. What none of them explains is a disagreement.</summary>
public static class UnsayableClasses
{
    public static IReadOnlyList<UnsayableClass> All { get; } =
    [
        new DuplicateMembers(),
        new Depth(),
        new MalformedUtf8(),
        new LoneSurrogates(),
        new Calendar(),
        new TypeRange(),
        new UnparsedUris(),
        new ForeignHosts(),
        new PathsOutOfRoot(),
        new EqualInDotNet(),
        new RefusedByConstructor(),
        new MemberRounding(),
        new JudgeNumbers(),
        new OwnLimit("size", "no keyword bounds the bytes of a call; the dispatcher refuses before it binds, so no payload of a campaign can show it"),
        new OwnLimit("time of a pattern", "whether a search ends in time depends on the machine; the binder refuses what does not end, and a judge in JavaScript would hang"),
    ];
}
