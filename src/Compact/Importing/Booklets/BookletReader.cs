using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Reads the newer booklet: frameworks, 23 objectives with actions, practices and SDG targets, resources.</summary>
internal static class BookletReader
{
    public static SourceDocument Read(ParserSource source)
    {
        var ledger = source.Ledger;
        var vocabulary = Vocabulary.Of(source.Text);
        var mender = new TextMender(vocabulary, ledger, restoresHyphens: false);
        var writer = new BookletWriter(ledger, mender, vocabulary);
        var words = BookletFurniture.Remove(WordStream.Read(source.Text, ledger, vocabulary), ledger);
        var parts = ObjectiveSplitter.Split(BookletLexer.Read(words));
        var objectives = parts.Objectives.ConvertAll(part => ObjectiveReader.Read(part, ledger));
        var actions = new ActionWriter(ledger, mender, vocabulary).Write([.. objectives.Select(objective => (objective.Number, objective.Actions))]);
        var front = FrontReader.Read(parts.Front, writer);
        var written = objectives.Select((objective, i) => writer.Objective(objective, actions[i])).ToList();
        writer.Targets.Compare();
        var resources = ResourceReader.Read(parts.Back, writer);
        return new SourceDocument
        {
            Kind = DocumentKind.Booklet,
            Key = "booklet",
            Title = front.Title,
            Language = "en",
            FileName = source.FileName,
            Sha256 = source.Sha256,
            Objectives = written,
            Practices = writer.Practices,
            Footnotes = writer.Footnotes,
            Frameworks = front.Frameworks,
            Resources = resources,
            Passages = [.. front.Passages, .. writer.Passages],
            Report = ledger.Report(),
        };
    }
}
