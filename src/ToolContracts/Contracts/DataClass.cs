namespace ToolContracts.Contracts;

/// <summary>Classification of data, in ascending order; <see cref="Personal"/> and <see cref="Confidential"/> rank alike.</summary>
public enum DataClass
{
    /// <summary>May be shown to anyone.</summary>
    Public = 0,

    /// <summary>For the organisation; the default.</summary>
    Internal = 1,

    /// <summary>About a person.</summary>
    Personal = 2,

    /// <summary>For those who need to know.</summary>
    Confidential = 3,

    /// <summary>A credential or key.</summary>
    Secret = 4,
}
