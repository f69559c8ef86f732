using System.Globalization;
using System.Security.Cryptography;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Marrakech.Knowledge.Search.Analysis;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Marrakech.Knowledge.Search.Storage;

/// <summary>The index directory: opened when it is whole and of this version, emptied when it is not.</summary>
internal static class IndexStore
{
    /// <summary>To be raised whenever documents come to be indexed differently.</summary>
    private const int Layout = 1;

    private const long LockWaitMilliseconds = 1_000;
    private const string VersionKey = "version";
    private const string PositionKey = "position";

    private static readonly Lazy<string> Version = new(MakeVersion);

    /// <summary>Why the index that was there was thrown away; null when it was kept or there was none.</summary>
    /// <exception cref="LockObtainFailedException">Another process has the index open; nothing was touched.</exception>
    public static string? Prepare(FSDirectory directory)
    {
        using var alone = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!alone.Obtain(LockWaitMilliseconds))
            throw new LockObtainFailedException("The write lock of the index is taken.");
        // Every byte is read once. Read as memory, as searches read it, the whole index would be resident meanwhile.
        using var plain = new NIOFSDirectory(directory.Directory);
        var fault = FaultOf(plain);
        if (fault is not null)
            foreach (var file in directory.ListAll())
                if (file != IndexWriter.WRITE_LOCK_NAME)
                    directory.DeleteFile(file);
        return fault;
    }

    public static Dictionary<string, string> CommitData(long position) => new()
    {
        [VersionKey] = Version.Value,
        [PositionKey] = position.ToString(CultureInfo.InvariantCulture),
    };

    public static long? PositionOf(IDictionary<string, string>? data) =>
        data is not null && data.TryGetValue(PositionKey, out var text)
        && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var position) ? position : null;

    private static string? FaultOf(LuceneDirectory directory)
    {
        try
        {
            if (!DirectoryReader.IndexExists(directory))
                return directory.ListAll().Any(file => file.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal)) ? "no readable commit" : null;
            using var reader = DirectoryReader.Open(directory);
            foreach (var leaf in reader.Leaves)
                leaf.AtomicReader.CheckIntegrity();
            return reader.IndexCommit.UserData.TryGetValue(VersionKey, out var version) && version == Version.Value
                ? null
                : "made by another version";
        }
        catch (Exception fault) when (fault is not OutOfMemoryException and not LockObtainFailedException)
        {
            return fault.GetType().Name + ": " + fault.Message;
        }
    }

    private static string MakeVersion()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in new[] { "stopwords.json", "spellings.json", "thesaurus.json", "places.json" })
        {
            using var stream = LanguageFiles.Open(name);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            hash.AppendData(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        }
        return string.Create(CultureInfo.InvariantCulture, $"{Layout}-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8))}");
    }
}
