using System.Globalization;
using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;

namespace Marrakech.Knowledge.Search.Storage;

/// <summary>Turns a <see cref="SearchDocument"/> into what Lucene indexes.</summary>
/// <remarks>For one writer: a document must be written before the next one is mapped, since both read the same streams.</remarks>
internal sealed class DocumentMapper(Analysers analysers, Thesaurus thesaurus)
{
    private const int LongestSortKey = 80;

    private static readonly FieldType StemType = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS });
    private static readonly FieldType ExactType = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS });
    private static readonly FieldType ConceptType = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS });
    private static readonly FieldType TermType = Frozen(new FieldType { IsIndexed = true, IsTokenized = false, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    private static readonly FieldType IdType = Frozen(new FieldType(TermType) { IsStored = true });

    private readonly Dictionary<string, WordStream> _streams = new(StringComparer.Ordinal);

    public Document Map(SearchDocument source)
    {
        var document = new Document
        {
            new Field(IndexFields.Id, source.Id, IdType),
            new StoredField(IndexFields.Kind, source.Kind),
            new StoredField(IndexFields.Address, source.Address),
        };
        AddTexts(document, source);
        AddNames(document, source.Names);
        AddFacets(document, source);
        if (source.Date is { } date)
            document.Add(new StoredField(IndexFields.Date, date.DayNumber));
        document.Add(new NumericDocValuesField(IndexFields.Date, source.Date?.DayNumber ?? 0));
        return document;
    }

    private void AddTexts(Document document, SearchDocument source)
    {
        var inTexts = new ConceptCounts();
        var inTitles = new ConceptCounts();
        foreach (var (tag, text) in source.Texts)
        {
            var language = Languages.Of(tag);
            var (title, summary, body) = (Clean(text.Title), Clean(text.Summary), Clean(text.Body));
            var parts = new[] { analysers.Read(language, title), analysers.Read(language, summary), analysers.Read(language, body) };
            document.Add(new Field(IndexFields.Title(language), Stream(IndexFields.Title(language)).Of(parts.AsSpan(0, 1), stems: true), StemType));
            document.Add(new Field(IndexFields.Text(language), Stream(IndexFields.Text(language)).Of(parts.AsSpan(1), stems: true), StemType));
            document.Add(new Field(IndexFields.Exact(language), Stream(IndexFields.Exact(language)).Of(parts, stems: false), ExactType));
            foreach (var stored in new[] { title, summary, body })
                document.Add(new StoredField(IndexFields.Stored(language), stored));
            var matcher = thesaurus.In(language);
            inTitles.Add(matcher.Find(parts[0], title));
            inTexts.Add(matcher.Find(parts[0], title), matcher.Find(parts[1], summary), matcher.Find(parts[2], body));
        }
        document.Add(new Field(IndexFields.Concept, Stream(IndexFields.Concept).Of(inTexts.Terms()), ConceptType));
        document.Add(new Field(IndexFields.TitleConcept, Stream(IndexFields.TitleConcept).Of(inTitles.Terms()), ConceptType));
        AddSortKeys(document, source);
    }

    private void AddNames(Document document, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        var words = names.Select(name => analysers.Read(Languages.Writing(name)[0], Clean(name))).ToArray();
        document.Add(new Field(IndexFields.Names, Stream(IndexFields.Names).Of(words, stems: false), ExactType));
        foreach (var name in names)
            document.Add(new StoredField(IndexFields.StoredNames, Clean(name)));
    }

    private WordStream Stream(string field)
    {
        if (!_streams.TryGetValue(field, out var stream))
            _streams[field] = stream = new WordStream();
        return stream;
    }

    private static void AddFacets(Document document, SearchDocument source)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal) { IndexFields.FacetTerm(FacetNames.Kind, source.Kind) };
        foreach (var (facet, values) in source.Facets)
            foreach (var value in values)
                terms.Add(IndexFields.FacetTerm(facet, value));
        foreach (var term in terms)
        {
            document.Add(new Field(IndexFields.Facet, term, TermType));
            document.Add(new SortedSetDocValuesField(IndexFields.Facet, new BytesRef(term)));
        }
    }

    private static void AddSortKeys(Document document, SearchDocument source)
    {
        if (source.Texts.Count == 0)
            return;
        var fallback = source.Texts.GetValueOrDefault(Languages.Default) ?? source.Texts.First().Value;
        foreach (var language in Languages.All)
        {
            var title = Clean((source.Texts.GetValueOrDefault(language) ?? fallback).Title);
            var key = CultureInfo.GetCultureInfo(language).CompareInfo.GetSortKey(title, CompareOptions.IgnoreCase).KeyData;
            document.Add(new SortedDocValuesField(IndexFields.Sort(language), new BytesRef(key.AsSpan(0, Math.Min(key.Length, LongestSortKey)).ToArray())));
        }
    }

    /// <summary>One way of writing each character, and none that cannot be stored.</summary>
    private static string Clean(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return whole.IsNormalized() ? whole : whole.Normalize();
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }

    /// <summary>Counts each concept as often as the language that says it most often does.</summary>
    private sealed class ConceptCounts
    {
        private readonly Dictionary<string, int> _most = new(StringComparer.Ordinal);

        public void Add(params ReadOnlySpan<List<ConceptSpan>> parts)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var part in parts)
                foreach (var span in part)
                    counts[span.Concept] = counts.GetValueOrDefault(span.Concept) + 1;
            foreach (var (concept, count) in counts)
                _most[concept] = Math.Max(count, _most.GetValueOrDefault(concept));
        }

        public IEnumerable<string> Terms() => _most.SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value));
    }
}
