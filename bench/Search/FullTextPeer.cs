using System.Text;
using Marrakech.Knowledge.Search;
using Microsoft.Data.Sqlite;

namespace Marrakech.Bench.Search;

/// <summary>The same documents in SQLite FTS5, searched as well as a few statements can: BM25 with a heavier title, snippets, counts by grouping.</summary>
internal sealed class FullTextPeer : IDisposable
{
    private const int Page = 20;

    private readonly SqliteConnection _connection;

    private FullTextPeer(SqliteConnection connection) => _connection = connection;

    public static FullTextPeer Build(string path, IEnumerable<SearchDocument> documents)
    {
        SQLitePCL.Batteries_V2.Init();
        var peer = new FullTextPeer(new SqliteConnection($"Data Source={path};Pooling=False"));
        peer._connection.Open();
        peer.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-64000;");
        peer.Run("CREATE VIRTUAL TABLE texts USING fts5(language UNINDEXED, document UNINDEXED, title, summary, tokenize='unicode61 remove_diacritics 2');");
        peer.Run("CREATE TABLE facets(document INTEGER, facet INTEGER, value TEXT, PRIMARY KEY(document, facet, value)) WITHOUT ROWID;");
        using var transaction = peer._connection.BeginTransaction();
        using var text = peer.Command("INSERT INTO texts(language, document, title, summary) VALUES($a, $b, $c, $d)");
        using var facet = peer.Command("INSERT OR IGNORE INTO facets VALUES($a, $b, $c)");
        var number = 0;
        foreach (var document in documents)
        {
            foreach (var (language, content) in document.Texts)
                Execute(text, language, number, content.Title, content.Summary);
            foreach (var (name, values) in document.Facets)
                foreach (var value in values)
                    Execute(facet, number, FacetNames.All.ToList().IndexOf(name), value);
            number++;
        }
        transaction.Commit();
        peer.Run("INSERT INTO texts(texts) VALUES('optimize');");
        return peer;
    }

    public int Search(string query, string language)
    {
        using var command = Command("""
            SELECT document, bm25(texts, 0, 0, 2.0, 1.0) AS score, highlight(texts, 2, '[', ']'), snippet(texts, 3, '[', ']', '…', 40)
            FROM texts WHERE texts MATCH $a AND language = $b ORDER BY score LIMIT $c
            """);
        Bind(command, Match(query), language, Page);
        return Rows(command);
    }

    public int SearchAndCount(string query, string language)
    {
        var found = Search(query, language);
        using var command = Command("""
            SELECT facet, value, count(*) FROM facets
            WHERE document IN (SELECT document FROM texts WHERE texts MATCH $a AND language = $b) GROUP BY facet, value
            """);
        Bind(command, Match(query), language);
        return found + Rows(command);
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Every word quoted, any of them enough.</summary>
    private static string Match(string query)
    {
        var words = new StringBuilder();
        foreach (var word in query.Split(' ', '"', '-', '\'').Where(word => word.Length > 0))
            words.Append(words.Length > 0 ? " OR " : "").Append('"').Append(word).Append('"');
        return words.ToString();
    }

    private static int Rows(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
            rows++;
        return rows;
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        command.Parameters.Clear();
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue("$" + (char)('a' + i), values[i]);
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }
}
