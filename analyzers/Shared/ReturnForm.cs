namespace ToolContracts.Shared;

/// <summary>What a tool's method returns, so how it is called.</summary>
internal enum ReturnForm
{
    Void,
    Value,
    Task,
    TaskOfValue,
    ValueTask,
    ValueTaskOfValue,
    AsyncEnumerable,
}

/// <summary>Questions that emitters ask of a return form.</summary>
internal static class ReturnForms
{
    /// <summary>Whether the call is awaited before its result is there.</summary>
    public static bool IsAwaited(this ReturnForm form) =>
        form is ReturnForm.Task or ReturnForm.TaskOfValue or ReturnForm.ValueTask or ReturnForm.ValueTaskOfValue;
}
