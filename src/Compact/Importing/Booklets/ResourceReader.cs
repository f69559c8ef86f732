using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Reads the resources at the end: a title, an address, perhaps a text.</summary>
internal static class ResourceReader
{
    private sealed record Draft(List<Word> Title, List<Word> Addresses, List<Word> Text);

    public static List<SourceResource> Read(List<Word> words, BookletWriter writer)
    {
        var drafts = new List<Draft>();
        var notes = new List<Element>();
        var said = new List<Word>();
        foreach (var element in BookletLexer.Read(words, linksInline: true))
        {
            if (element.Kind == ElementKind.Footnote) notes.Add(element);
            else if (element.Kind == ElementKind.Link) Address(element.Words[0]);
            else said.AddRange(element.Sign.Concat(element.Words));
        }

        if (drafts.Count > 0) drafts[^1].Text.AddRange(said);
        else writer.Structure(said);
        var marks = notes.ConvertAll(note => note.Key!);
        var result = drafts.Select((draft, index) => Write(draft, index + 1, marks, writer)).ToList();
        foreach (var note in notes) writer.Footnote(note);
        return result;

        void Address(Word address)
        {
            var plain = AddressMender.Plain(address.Text);
            var isLinked = said is [{ Text: "and" }];
            if ((isLinked || TitleStart(said) == said.Count) && drafts.Exists(draft => draft.Addresses.Exists(known => Same(AddressMender.Plain(known.Text), plain))))
            {
                writer.Furniture([address], "link");
                if (!isLinked) return;
                writer.Structure(said);
                said = [];
                return;
            }

            // Two addresses joined by "and" belong to one title.
            if (said is [{ Text: "and" } and] && drafts.Count > 0)
            {
                writer.Structure([and]);
                drafts[^1].Addresses.Add(address);
            }
            else
            {
                var title = TitleStart(said);
                if (drafts.Count > 0) drafts[^1].Text.AddRange(said[..title]);
                else writer.Structure(said[..title]);
                drafts.Add(new Draft(WithoutSection(said[title..], writer), [address], []));
            }

            said = [];
        }
    }

    /// <summary>The link of an address can be cut short or lack the digit of a footnote.</summary>
    private static bool Same(string address, string link) =>
        address.StartsWith(link, StringComparison.OrdinalIgnoreCase) || link.StartsWith(address, StringComparison.OrdinalIgnoreCase);

    /// <summary>The title is what stands behind the last sentence.</summary>
    private static int TitleStart(List<Word> said)
    {
        for (var at = said.Count - 1; at >= 0; at--)
        {
            if (Sentences.EndsAt(said, at)) return at + 1;
        }

        return 0;
    }

    /// <summary>A heading of the section in capitals can stand before a title that is not.</summary>
    private static List<Word> WithoutSection(List<Word> title, BookletWriter writer)
    {
        var end = 0;
        for (var at = 0; at < title.Count; at++)
        {
            var run = CapitalRun.End(title, at);
            if (run > 0 && run < title.Count && !title[run].Text.StartsWith('(')) end = run;
        }

        // A heading that stands alone before a title in capitals, as the name of the section.
        if (end == 0 && title.Count > 1 && !title[0].Text.All(char.IsUpper) && CapitalRun.End(title, 1) > 0) end = 1;
        writer.Structure(title[..end]);
        return title[end..];
    }

    private static SourceResource Write(Draft draft, int position, List<string> notes, BookletWriter writer)
    {
        var place = writer.Place(draft.Title.Concat(draft.Addresses).Concat(draft.Text));
        var title = writer.Text(draft.Title);
        var links = draft.Addresses.ConvertAll(word => writer.Address(word, $"resource/{position}", notes));
        writer.Found("resource", title, place);
        var text = writer.Text(draft.Text);
        return new SourceResource(title, string.Join(' ', links.Skip(1).Prepend(text)).Trim(), links[0], place);
    }
}
