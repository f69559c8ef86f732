namespace Marrakech.Operations.Contracts.Jobs;

/// <summary>A kind of long work. One object is made for each run, with services of its own; it acts as the system.</summary>
/// <remarks>A node may die at any moment, and then the work is begun again: do nothing twice that must be done once.</remarks>
public interface IJob
{
    /// <summary>Does the work, or goes on where an earlier attempt stopped.</summary>
    /// <param name="run">What was asked for, and where to tell how far it got.</param>
    /// <param name="ct">Cancelled when the node stops or another node has taken the job over.</param>
    /// <exception cref="JobFailedException">When it did not work, with a sentence for administrators. Any other exception is told as unexpected.</exception>
    Task RunAsync(JobRun run, CancellationToken ct);
}
