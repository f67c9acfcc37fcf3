namespace ToolContracts.Shared.Shapes;

/// <summary>Types that are one JSON value.</summary>
internal enum ScalarKind
{
    Boolean, SByte, Byte, Int16, UInt16, Int32, UInt32, Int64, UInt64, Single, Double, Decimal,
    String, Char, Guid, Uri, DateTime, DateTimeOffset, DateOnly, TimeOnly, TimeSpan, Version, Bytes,
    RootedPath, AllowedUri,
}
