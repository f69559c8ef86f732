using System.Globalization;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Facts;

namespace Marrakech.Knowledge.Features.ImportDocuments;

/// <summary>Makes the edition of an incoming practice, with the facts read from its text.</summary>
internal sealed class EditionMaker(FactExtractor extractor)
{
    public Edition Make(Guid itemId, IncomingPractice incoming, DateTimeOffset at)
    {
        var practice = incoming.Practice;
        var id = Guid.CreateVersion7(at);
        return new Edition
        {
            Id = id,
            ItemId = itemId,
            Document = incoming.Document.Key,
            DocumentVersion = incoming.Version,
            Objective = practice.Objective,
            Position = practice.Position,
            Language = incoming.Document.Language,
            Title = practice.Title,
            Text = practice.Text,
            Citations = incoming.Citations,
            FirstLine = practice.Place.FirstLine,
            LastLine = practice.Place.LastLine,
            Digest = incoming.Digest,
            Facts = [.. Facts(extractor.Extract(practice.Title, practice.Text), practice.Title.Length + 1)
                .Select(f => new Fact { Id = Guid.CreateVersion7(at), EditionId = id, Kind = f.Kind, Value = f.Value, Words = f.Words, Offset = f.Offset })],
        };
    }

    private static IEnumerable<(string Kind, string Value, string Words, int Offset)> Facts(PracticeFacts facts, int textStart) =>
    [
        .. facts.Countries.SelectMany(c => c.Words.Select(w => Fact(FactKind.Country, c.Code, w, textStart))),
        .. facts.Organisations.SelectMany(o => o.Words.Select(w => Fact(FactKind.Organisation, o.Acronym is null ? o.Name : $"{o.Name} ({o.Acronym})", w, textStart))),
        .. facts.Periods.Select(p => Fact(FactKind.Year, Period(p), p.Words, textStart)),
        .. facts.Level.Words.Select(w => Fact(FactKind.Level, LevelName(facts.Level.Level), w, textStart)),
        .. facts.Amounts.Select(a => Fact(FactKind.Amount, string.Create(CultureInfo.InvariantCulture, $"{a.Currency} {a.Value:0.##}"), a.Words, textStart)),
        .. facts.People.Select(p => Fact(FactKind.People, p.Count.ToString(CultureInfo.InvariantCulture), p.Words, textStart)),
    ];

    private static (string, string, string, int) Fact(string kind, string value, FactWords words, int textStart) =>
        (kind, Cut(value, Data.Fact.ValueLength), Cut(words.Words, Data.Fact.WordsLength), words.Offset + (words.Field == FactField.Title ? 0 : textStart));

    private static string Period(PeriodFact period) => period.To switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"{period.From}/.."),
        var to when to == period.From => period.From.ToString(CultureInfo.InvariantCulture),
        var to => string.Create(CultureInfo.InvariantCulture, $"{period.From}/{to}"),
    };

    /// <summary>The level as it stands in addresses and the database.</summary>
    public static string LevelName(PracticeLevel level) => level switch
    {
        PracticeLevel.Local => "local",
        PracticeLevel.National => "national",
        PracticeLevel.Regional => "regional",
        PracticeLevel.CrossRegional => "cross-regional",
        _ => "global",
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
