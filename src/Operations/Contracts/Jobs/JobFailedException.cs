namespace Marrakech.Operations.Contracts.Jobs;

/// <summary>Ends an attempt of a job with a sentence for administrators; the job is tried again later.</summary>
/// <param name="key">Key of a text without places, as <c>JobFailure.MailServer</c>. It must name no person.</param>
/// <param name="inner">What happened below.</param>
public sealed class JobFailedException(string key, Exception? inner = null) : Exception(key, inner)
{
    /// <summary>Key of the sentence.</summary>
    public string Key { get; } = key;
}
