namespace ToolContracts.Shared.Json;

/// <summary>Ends the reading of a file at its first fault. It never leaves <see cref="JsonDocumentReader"/>.</summary>
internal sealed class JsonFaultException(JsonFault fault) : Exception(fault.Problem)
{
    public JsonFault Fault { get; } = fault;
}
