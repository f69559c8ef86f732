namespace Marrakech.Operations.Contracts;

/// <summary>What the machinery has to do.</summary>
/// <param name="JobsWaiting">Jobs that wait for their turn or run.</param>
/// <param name="JobsFailed">Jobs given up, which need a person.</param>
/// <param name="MailWaiting">Messages that have not left, those held for a digest not counted.</param>
/// <param name="MailFailed">Messages whose sending was given up.</param>
public sealed record MachineryState(int JobsWaiting, int JobsFailed, int MailWaiting, int MailFailed);
