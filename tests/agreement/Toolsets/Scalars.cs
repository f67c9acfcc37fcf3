/// <summary>Values whose JSON is a text of a fixed form, and truth values.</summary>
[Toolset("scalars"), SideEffect(SideEffect.None), Egress("api.bank.example", "*.example.com", "files.example:8443")]
public partial class Scalars
{
    [Tool] private static void Boolean(bool value) => throw null!;
    [Tool] private static void Guid(Guid value) => throw null!;
    [Tool] private static void Uri(Uri value) => throw null!;
    [Tool] private static void DateTime(DateTime value) => throw null!;
    [Tool] private static void DateTimeOffset(DateTimeOffset value) => throw null!;
    [Tool] private static void DateOnly(DateOnly value) => throw null!;
    [Tool] private static void TimeOnly(TimeOnly value) => throw null!;
    [Tool] private static void TimeSpan(TimeSpan value) => throw null!;
    [Tool] private static void Version(Version value) => throw null!;
    [Tool] private static void Bytes(byte[] value) => throw null!;
    [Tool] private static void Path(RootedPath value) => throw null!;
    [Tool] private static void Web(AllowedUri value) => throw null!;
}
