namespace ToolContracts.Shared.Templates;

/// <summary>Why a hole cannot stand in a template.</summary>
internal enum TemplateProblem
{
    /// <summary>It names no parameter, or no member that the toolset can read.</summary>
    Missing,

    /// <summary>It names, or contains, a secret.</summary>
    Secret,

    /// <summary>It names what is [ModelHidden].</summary>
    Hidden,

    /// <summary>It names what the host fills: a service, the call's context, a cancellation token.</summary>
    Injected,

    /// <summary>It names what comes from the caller where only arguments count.</summary>
    FromCaller,

    /// <summary>It names, or contains, what is classified Personal or Confidential.</summary>
    AboveInternal,

    /// <summary>It names a value that has no invariant text, where text is asked for.</summary>
    NoText,

    /// <summary>It names what is no number, where an amount is asked for.</summary>
    NoNumber,

    /// <summary>Its format is empty, or is none of the value's type.</summary>
    BadFormat,
}
