using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets.FirstEdition;

/// <summary>Reads the first edition of the booklet: frameworks, objectives with actions, untitled practices with footnotes, SDG targets.</summary>
internal static class FirstEditionReader
{
    public static SourceDocument Read(ParserSource source)
    {
        var ledger = source.Ledger;
        var vocabulary = Vocabulary.Of(source.Text);
        var words = WordStream.Read(LatexMarkup.Lines(source.Text, ledger), ledger, vocabulary);
        var mender = new TextMender(vocabulary, ledger);
        var sorter = new UnitSorter(ledger);
        sorter.Read(UnitReader.Read(words));
        var writer = new FirstEditionWriter(ledger, mender, sorter.Notes);
        var booklet = new BookletWriter(ledger, mender, vocabulary);
        var actions = new ActionWriter(ledger, mender, vocabulary).Write([.. sorter.Objectives.Select(objective => (objective.Number, objective.Actions))]);
        var front = FirstEditionFront.Read(sorter.Front, writer, booklet);
        var objectives = sorter.Objectives.Select((objective, i) => writer.Objective(objective, actions[i], booklet)).ToList();
        booklet.Targets.Compare();
        var resources = ResourceReader.Read(sorter.Back, booklet);
        return new SourceDocument
        {
            Kind = DocumentKind.FirstEdition,
            Key = "first-edition",
            Title = "First edition of the booklet on the 23 objectives of the Global Compact",
            Language = "en",
            FileName = source.FileName,
            Sha256 = source.Sha256,
            Objectives = objectives,
            Practices = writer.Practices,
            Footnotes = writer.Footnotes(),
            Frameworks = front.Frameworks,
            Resources = resources,
            Passages = [.. front.Passages, .. writer.Passages],
            Report = ledger.Report(),
        };
    }
}
