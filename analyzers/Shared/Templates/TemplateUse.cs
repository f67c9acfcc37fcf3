namespace ToolContracts.Shared.Templates;

/// <summary>What a template is for; it decides what a hole may name.</summary>
internal enum TemplateUse
{
    /// <summary>The resource of a permission: text, one segment each.</summary>
    Resource,

    /// <summary>A business key: a value without text of its own stands for its canonical JSON.</summary>
    Key,

    /// <summary>What an approver reads: a value without text of its own stands for its canonical JSON.</summary>
    Summary,

    /// <summary>An amount of a budget: a number.</summary>
    Amount,
}
