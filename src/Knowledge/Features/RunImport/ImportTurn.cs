namespace Marrakech.Knowledge.Features.RunImport;

/// <summary>One import at a time in this process: each may take the memory the limits of reading allow.</summary>
internal sealed class ImportTurn : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Waits for the turn; disposing what is returned passes it on.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        return new Taken(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
