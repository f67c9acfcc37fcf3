namespace ToolContracts.Shared.Companions;

/// <summary>Why a method that an attribute names cannot serve as preview or compensation.</summary>
internal enum CompanionFault
{
    /// <summary>The class has no method of that name.</summary>
    Missing,

    /// <summary>Several overloads fit.</summary>
    Overloaded,

    /// <summary>It is the tool itself.</summary>
    Self,

    /// <summary>It is generic, abstract or by reference, so it cannot be called.</summary>
    NotCallable,

    /// <summary>A preview leaves out an argument of the tool.</summary>
    ArgumentLeftOut,

    /// <summary>A preview has a parameter that the tool has not, or not of that type.</summary>
    ParameterUnknown,

    /// <summary>A parameter of a compensation is found neither among the tool's arguments nor in its result.</summary>
    ParameterUnderivable,

    /// <summary>A parameter of a compensation is found twice.</summary>
    ParameterAmbiguous,

    /// <summary>A preview returns nothing, or nothing that is typed.</summary>
    NoPlan,

    /// <summary>A preview is a tool with a side effect.</summary>
    Acts,

    /// <summary>A compensation is a tool without side effect.</summary>
    DoesNothing,

    /// <summary>A compensation returns a sequence, so it runs only when somebody reads that.</summary>
    RunsLater,

    /// <summary>A parameter of a compensation has a type without a closed schema, so no recorded value can be bound to it.</summary>
    ParameterUntyped,
}
