namespace Marrakech.Operations.Jobs;

/// <summary>A job under a lease of this node.</summary>
internal sealed record TakenJob(long Number, string Kind, string Payload, int Attempts, Guid Lease);
