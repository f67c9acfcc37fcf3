namespace ToolContracts.Reconciliation;

/// <summary>
/// Finds out in code how calls of one tool ended. The generator writes an interface that derives from this one for each tool with a side
/// effect; a host registers its implementation with its services under that interface.
/// </summary>
/// <remarks>
/// It is asked when the same call comes again, and from time to time by each host (<c>options.Reconciliation</c>), so perhaps by two at once: the
/// ledger takes the first answer. It only looks; it does not do the tool's work. Where it throws or does not answer by its deadline, the call stays unknown.
/// </remarks>
/// <typeparam name="TResult">Type of the tool's result; <see cref="NoResult"/> where it has none.</typeparam>
public interface IToolReconciler<TResult>
{
    /// <summary>Finds out.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends at the deadline.</param>
    /// <returns>What is certain.</returns>
    ValueTask<Finding<TResult>> FindOutAsync(UnknownCall call, CancellationToken cancellationToken);
}
