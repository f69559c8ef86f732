namespace Marrakech.Compact.Importing.Booklets;

/// <summary>The elements of one objective.</summary>
internal sealed record ObjectivePart(int Number, List<Element> Elements);

/// <summary>A booklet cut into what stands before the objectives, the objectives, and what stands behind them.</summary>
internal sealed record BookletParts(List<Word> Front, List<ObjectivePart> Objectives, List<Word> Back);

/// <summary>
/// Cuts the elements of a booklet into objectives. Each has one heading of its actions; it begins where, behind
/// the SDG list of the objective before, a title in capitals stands or an action begins.
/// </summary>
internal static class ObjectiveSplitter
{
    public static BookletParts Split(IReadOnlyList<Element> elements)
    {
        var rest = new List<Element>(elements);
        var headings = Headings(rest);
        if (headings.Count == 0) return new BookletParts([.. Words(rest)], [], []);

        var objectives = new List<ObjectivePart>();
        var front = CutFirst(rest, headings[0]);
        for (var number = 1; ; number++)
        {
            headings = Headings(rest);
            if (headings.Count < 2) break;
            var next = CutNext(rest, headings[1]);
            objectives.Add(new ObjectivePart(number, rest[..next]));
            rest.RemoveRange(0, next);
        }

        var back = CutBack(rest);
        objectives.Add(new ObjectivePart(objectives.Count + 1, rest));
        return new BookletParts(front, objectives, back);
    }

    private static List<int> Headings(List<Element> elements) =>
        [.. Enumerable.Range(0, elements.Count).Where(i => elements[i].Kind == ElementKind.ActionsHeading)];

    private static IEnumerable<Word> Words(IEnumerable<Element> elements) => elements.SelectMany(element => element.Sign.Concat(element.Words));

    /// <summary>Takes off what stands before the first objective: all up to the last sentence before its actions.</summary>
    private static List<Word> CutFirst(List<Element> elements, int heading)
    {
        for (var i = heading - 1; i >= 0; i--)
        {
            if (elements[i].Kind == ElementKind.Capitals) continue;
            var words = elements[i].Words;
            for (var at = words.Count - 2; at >= 0; at--)
            {
                if (!Sentences.EndsAt(words, at)) continue;
                var start = FirstAction(words, at + 1);
                return Cut(elements, i, start < 0 ? at + 1 : start);
            }
        }

        return [];
    }

    private static List<Word> Cut(List<Element> elements, int index, int at)
    {
        SplitAt(elements, index, at);
        var front = Words(elements[..(index + 1)]).ToList();
        elements.RemoveRange(0, index + 1);
        return front;
    }

    /// <summary>Index of the first element of the next objective; an element that holds its beginning is cut in two.</summary>
    private static int CutNext(List<Element> elements, int heading)
    {
        var last = elements.FindLastIndex(heading, IsSdg);
        for (var i = Math.Max(last, 1); i < heading; i++)
        {
            if (elements[i].Kind == ElementKind.Capitals) return i;
            if (i == last && elements[i].Kind != ElementKind.Target) continue;
            var start = elements[i].Kind is ElementKind.Prose or ElementKind.Target ? FirstAction(elements[i].Words, i == last ? 1 : 0) : -1;
            if (start < 0) continue;
            if (start == 0) return i;
            SplitAt(elements, i, start);
            return i + 1;
        }

        return Math.Max(last + 1, 1);
    }

    private static bool IsSdg(Element element) =>
        element.Kind is ElementKind.Target or ElementKind.Goal or ElementKind.AllSdgs or ElementKind.SdgHeading;

    private static void SplitAt(List<Element> elements, int index, int at)
    {
        var element = elements[index];
        if (at >= element.Words.Count) return;
        elements[index] = element with { Words = element.Words[..at] };
        elements.Insert(index + 1, new Element(ElementKind.Prose, [], element.Words[at..]));
    }

    /// <summary>First word at which an action begins: a verb in the imperative that nothing before it calls for.</summary>
    private static int FirstAction(List<Word> words, int from)
    {
        for (var at = from; at < words.Count; at++)
        {
            if (ActionStart.At(words, at)) return at;
        }

        return -1;
    }

    /// <summary>Takes off what stands behind the last target: from the first title in capitals, address or lone heading on.</summary>
    private static List<Word> CutBack(List<Element> elements)
    {
        var last = elements.FindLastIndex(element => element.Kind == ElementKind.Target);
        if (last < 0) return [];
        var words = elements[last].Words;
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at].Gap != Gap.Blank || !words[at].IsCapitalised) continue;
            if (at + 1 < words.Count && words[at + 1].Gap != Gap.Blank) continue;
            SplitAt(elements, last, at);
            break;
        }

        var back = Words(elements[(last + 1)..]).ToList();
        elements.RemoveRange(last + 1, elements.Count - last - 1);
        return back;
    }
}
