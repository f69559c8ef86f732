using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Search;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Reads a found document and marks what was found in it.</summary>
internal sealed class HitReader(Highlighter highlighter)
{
    /// <summary>A shorter summary only names what a text belongs to, which the reader sees beside the hit: the text itself says more.</summary>
    private const int ShortestSummary = 80;

    private static readonly string[] Always = [IndexFields.Id, IndexFields.Kind, IndexFields.Address, IndexFields.Date, IndexFields.StoredNames];
    private static readonly HashSet<string> Everything = [.. Always, .. Languages.All.Select(IndexFields.Stored)];
    private static readonly Dictionary<string, HashSet<string>> InLanguage =
        Languages.All.ToDictionary(language => language, language => new HashSet<string>([.. Always, IndexFields.Stored(language)]));

    public SearchHit Read(IndexSearcher searcher, ScoreDoc found, string language, HighlightTerms terms)
    {
        var document = searcher.Doc(found.Doc, InLanguage[language]);
        if (document.GetField(IndexFields.Stored(language)) is null)
            document = searcher.Doc(found.Doc, Everything);
        var shown = ShownLanguage(document, language);
        var texts = shown is null ? ["", "", ""] : document.GetValues(IndexFields.Stored(shown), CultureInfo.InvariantCulture);
        shown ??= language;
        var (title, summary, body) = (texts[0], texts[1], texts[2]);
        var inTitle = highlighter.Find(shown, title, terms);
        var inSummary = highlighter.Find(shown, summary, terms);
        var tells = inSummary.Count > 0 && (summary.Length >= ShortestSummary || body.Length == 0);
        var inBody = body.Length == 0 || tells ? [] : highlighter.Find(shown, body, terms);
        var fields = new List<string>();
        if (inTitle.Count > 0)
            fields.Add("title");
        if (inSummary.Count > 0)
            fields.Add("summary");
        if (inBody.Count > 0)
            fields.Add("body");
        if (document.GetValues(IndexFields.StoredNames, CultureInfo.InvariantCulture).Any(name => highlighter.Find(Languages.Writing(name).Contains(shown) ? shown : Languages.Default, name, terms).Count > 0))
            fields.Add("names");
        return new SearchHit
        {
            Id = document.Get(IndexFields.Id, CultureInfo.InvariantCulture),
            Kind = document.Get(IndexFields.Kind, CultureInfo.InvariantCulture),
            Address = document.Get(IndexFields.Address, CultureInfo.InvariantCulture),
            Language = shown,
            Score = float.IsNaN(found.Score) ? 0f : found.Score,
            Title = Highlighter.Whole(title, inTitle),
            Snippet = body.Length > 0 && !tells && (inBody.Count > 0 || summary.Length < ShortestSummary) ? Highlighter.Snippet(body, inBody) : Highlighter.Snippet(summary, inSummary),
            MatchedFields = fields,
            Date = document.GetField(IndexFields.Date)?.GetInt32Value() is { } day ? DateOnly.FromDayNumber(day) : null,
        };
    }

    /// <summary>The reader's language where the document has it, else English, else any.</summary>
    private static string? ShownLanguage(Document document, string language)
    {
        if (document.GetField(IndexFields.Stored(language)) is not null)
            return language;
        return document.GetField(IndexFields.Stored(Languages.Default)) is not null
            ? Languages.Default
            : Languages.All.FirstOrDefault(other => document.GetField(IndexFields.Stored(other)) is not null);
    }
}
