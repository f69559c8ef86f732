namespace Marrakech.Operations.Contracts.Jobs;

/// <summary>How far a job has come.</summary>
/// <param name="Number">Public number of the job: <c>J-000012</c>.</param>
/// <param name="Done">Parts done.</param>
/// <param name="Total">Parts in all; null where nobody knows yet.</param>
/// <param name="IsGivenUp">Whether it failed so often that an administrator must look.</param>
/// <param name="Error">Key of the sentence that says why the last attempt failed.</param>
public sealed record JobProgress(string Number, long Done, long? Total, bool IsGivenUp, string? Error);
