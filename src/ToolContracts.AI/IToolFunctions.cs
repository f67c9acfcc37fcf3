namespace ToolContracts.AI;

/// <summary>Makes contracted <c>AIFunction</c>s of the toolsets of a host.</summary>
public interface IToolFunctions
{
    /// <summary>Begins a list of functions that one caller uses: for a conversation or a request.</summary>
    /// <param name="caller">Who calls, as the host verified it. Nothing that a model says changes it.</param>
    /// <returns>The list, empty so far.</returns>
    ToolFunctionList For(Caller caller);

    /// <summary>Begins a list of functions that outlives a request, such as that of an agent which is made once.</summary>
    /// <param name="caller">Asked at each call who calls, for instance from the current request; null refuses the call.</param>
    /// <returns>The list, empty so far.</returns>
    ToolFunctionList For(Func<Caller?> caller);
}
