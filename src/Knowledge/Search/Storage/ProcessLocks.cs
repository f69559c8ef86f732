using Lucene.Net.Store;
using Lock = Lucene.Net.Store.Lock;

namespace Marrakech.Knowledge.Search.Storage;

/// <summary>
/// Locks of an index that hold between processes. Lucene's own keep others out on Windows only: on Linux it opens the file to be shared, and a second process writes into the index.
/// </summary>
internal sealed class ProcessLocks(string folder) : LockFactory
{
    public override Lock MakeLock(string lockName) => new FileLock(Path.Combine(folder, lockName));

    /// <summary>Nothing to do: the system lets go of what a process held when it ends, however it ends.</summary>
    public override void ClearLock(string lockName)
    {
    }

    /// <summary>A file open for one alone. It stays when the lock is given back: whoever deleted it would leave others a new one beside one that is held.</summary>
    private sealed class FileLock(string file) : Lock
    {
        private FileStream? held;

        public override bool Obtain()
        {
            try
            {
                held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
                return true;
            }
            catch (IOException taken)
            {
                FailureReason = taken;
                return false;
            }
        }

        public override bool IsLocked()
        {
            if (held is not null) return true;
            using var tried = new FileLock(file);
            return !tried.Obtain();
        }

        protected override void Dispose(bool disposing)
        {
            held?.Dispose();
            held = null;
        }
    }
}
