namespace Marrakech.Operations.Jobs;

/// <summary>Wakes the workers of this process when a job was committed in it; other nodes find it when they look next.</summary>
internal sealed class JobSignal
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the next waking. Take it before looking for work, so that no waking falls between.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Wake() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
