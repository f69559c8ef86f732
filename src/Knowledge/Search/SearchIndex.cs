using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;
using Marrakech.Knowledge.Search.Querying;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search;

/// <summary>The search index of this node: a directory derived from the database, and the only door to it. Safe for many threads.</summary>
/// <remarks>
/// Every change is committed together with the position of the change feed it brings the index to. After a crash the index is as of
/// the last commit, and <see cref="Position"/> says where to continue. An index that is damaged or of another version is
/// emptied on opening: then <see cref="Position"/> is null and <see cref="Rebuild"/> is due.
/// </remarks>
internal sealed class SearchIndex : IDisposable
{
    private const double BufferMegabytes = 16;

    private readonly System.Threading.Lock _writing = new();
    private readonly FSDirectory _directory;
    private readonly TimeProvider _clock;
    private readonly DocumentMapper _mapper;
    private readonly SearchRunner _runner;
    private IndexWriter _writer;
    private volatile SearcherManager _searchers;

    private SearchIndex(FSDirectory directory, string? discarded, TimeProvider clock)
    {
        var (analysers, thesaurus) = (new Analysers(), Thesaurus.Default);
        (_directory, _clock, Discarded) = (directory, clock, discarded);
        _mapper = new DocumentMapper(analysers, thesaurus);
        _runner = new SearchRunner(analysers, thesaurus);
        (_writer, _searchers) = OpenWriter();
        Position = IndexStore.PositionOf(_writer.CommitData);
    }

    /// <summary>Position of the change feed the index stands at; null when it holds nothing and must be rebuilt.</summary>
    public long? Position { get; private set; }

    /// <summary>Why the index found on opening was thrown away, for the operator; null when it was not.</summary>
    public string? Discarded { get; }

    /// <summary>Documents held.</summary>
    public int Count
    {
        get
        {
            using var lease = Lease();
            return lease.Searcher.IndexReader.NumDocs;
        }
    }

    /// <summary>Opens or makes the index in a directory. One process at a time may have it open.</summary>
    /// <exception cref="SearchIndexBusyException">Another process has it open.</exception>
    public static SearchIndex Open(string path, TimeProvider clock)
    {
        var folder = System.IO.Directory.CreateDirectory(path);
        var directory = FSDirectory.Open(folder, new ProcessLocks(folder.FullName));
        try
        {
            return new SearchIndex(directory, IndexStore.Prepare(directory), clock);
        }
        catch (LockObtainFailedException fault)
        {
            directory.Dispose();
            throw new SearchIndexBusyException(path, fault);
        }
    }

    /// <summary>Makes the changes and the new position durable together; they are found at once.</summary>
    public void Apply(IEnumerable<SearchChange> changes, long position) => Write(position, () =>
    {
        foreach (var change in changes)
        {
            var term = new Term(IndexFields.Id, change.Id);
            if (change.Document is { } document)
                _writer.UpdateDocument(term, _mapper.Map(document));
            else
                _writer.DeleteDocuments(term);
        }
    });

    /// <summary>Replaces everything. Until it is done, and if it fails, the index answers as before.</summary>
    public void Rebuild(IEnumerable<SearchDocument> documents, long position) => Write(position, () =>
    {
        _writer.DeleteAll();
        foreach (var document in documents)
            _writer.AddDocument(_mapper.Map(document));
        _writer.ForceMerge(1);
    });

    public SearchResult Search(SearchQuery query)
    {
        var start = _clock.GetTimestamp();
        using var lease = Lease();
        return _runner.Search(lease.Searcher, query) with { Took = _clock.GetElapsedTime(start) };
    }

    /// <summary>Why a document is found by a query, part by part; <see cref="Explanation.Found"/> is false when it is not.</summary>
    public Explanation Explain(SearchQuery query, string id)
    {
        using var lease = Lease();
        return _runner.Explainer.Explain(lease.Searcher, query.Text, query.Language, id);
    }

    /// <summary>The documents most like one, with what they share; empty when the index does not hold it.</summary>
    /// <param name="id">The document.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="language">Language of titles and shared words.</param>
    /// <param name="kind">Only documents of this kind; null for all.</param>
    public IReadOnlyList<SimilarDocument> Similar(string id, int count, string language = Languages.Default, string? kind = null)
    {
        using var lease = Lease();
        return _runner.Similar.Find(lease.Searcher, id, count, Languages.Of(language), kind);
    }

    /// <summary>Ids of the documents that share most with a text nobody has stored yet, the likeliest first; their number and the time do not grow with the index.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="kinds">Only documents of these kinds.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<string> LikelyTwins(string title, string text, string language, IReadOnlyCollection<string> kinds, int count)
    {
        using var lease = Lease();
        return _runner.Twins.Find(lease.Searcher, title, text, Languages.Of(language), kinds, count);
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _searchers.Dispose();
            _writer.Rollback();
            _directory.Dispose();
        }
    }

    private void Write(long position, Action write)
    {
        lock (_writing)
        {
            try
            {
                write();
                _writer.SetCommitData(IndexStore.CommitData(position));
                _writer.Commit();
            }
            catch
            {
                _searchers.Dispose();
                _writer.Rollback();
                (_writer, _searchers) = OpenWriter();
                throw;
            }
            Position = position;
            _searchers.MaybeRefreshBlocking();
        }
    }

    private (IndexWriter Writer, SearcherManager Searchers) OpenWriter()
    {
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = SearchRunner.Similarity,
            MergeScheduler = new SerialMergeScheduler(),
        };
        var writer = new IndexWriter(_directory, settings);
        return (writer, new SearcherManager(writer, true, new Searchers()));
    }

    private SearcherLease Lease()
    {
        while (true)
        {
            var searchers = _searchers;
            try
            {
                return new SearcherLease(searchers, searchers.Acquire());
            }
            catch (ObjectDisposedException) when (searchers != _searchers)
            {
                // A failed write has just replaced them; the new ones show the last commit.
            }
        }
    }

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = SearchRunner.Similarity };
    }

    private readonly struct SearcherLease(SearcherManager manager, IndexSearcher searcher) : IDisposable
    {
        public IndexSearcher Searcher => searcher;

        public void Dispose() => manager.Release(searcher);
    }
}
