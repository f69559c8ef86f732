using System.Text.Json;
using Marrakech.Operations.Jobs;

namespace Marrakech.Operations.Contracts.Jobs;

/// <summary>One attempt of a job.</summary>
public sealed class JobRun
{
    private readonly TakenJob job;
    private readonly JobLeases leases;

    internal JobRun(TakenJob job, JobLeases leases) => (this.job, this.leases) = (job, leases);

    /// <summary>Public number of the job: <c>J-000012</c>.</summary>
    public string Number => JobNumber.Write(job.Number);

    /// <summary>Which attempt this is, from 1.</summary>
    public int Attempt => job.Attempts;

    /// <summary>What the job was asked to do.</summary>
    public T Payload<T>() => JsonSerializer.Deserialize<T>(job.Payload) ?? throw new InvalidOperationException($"The job {Number} has an empty payload.");

    /// <summary>Tells administrators how far the work has come. Never within an act: on the embedded database it would wait for that act to end.</summary>
    /// <param name="done">Parts done.</param>
    /// <param name="total">Parts in all; null where nobody knows yet.</param>
    /// <param name="note">What is being worked on, as a code or a name, at most 200 characters; no personal data.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task ReportAsync(long done, long? total, string? note, CancellationToken ct) => leases.ReportAsync(job, done, total, note, ct);
}
