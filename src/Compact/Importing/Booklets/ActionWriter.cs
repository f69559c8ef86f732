using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Writes the actions of all objectives: letters in order, stray page numbers and footnote digits gone.</summary>
internal sealed partial class ActionWriter(Ledger ledger, TextMender mender, Vocabulary vocabulary)
{
    public List<List<SourceAction>> Write(IReadOnlyList<(int Objective, ActionCollector Actions)> objectives)
    {
        var texts = objectives.SelectMany(objective => objective.Actions.Actions).Select(action => action.Words).ToList();
        var stray = StrayNumbers.Find(texts);
        var index = 0;
        var result = new List<List<SourceAction>>();
        foreach (var (objective, collected) in objectives)
        {
            var actions = new List<SourceAction>();
            foreach (var draft in collected.Actions) actions.Add(Action(objective, actions.Count, draft, stray[index++]));
            CheckLetters(objective, collected, actions);
            result.Add(actions);
        }

        return result;
    }

    private SourceAction Action(int objective, int position, ActionDraft draft, int stray)
    {
        var letter = ((char)('a' + position)).ToString();
        var place = ledger.Place(RunningText.Join(draft.Words));
        var words = draft.Words;
        if (stray >= 0)
        {
            var number = words[stray];
            ledger.Furniture(number.Traced, "page number");
            ledger.Repaired("page-number", $"{words[stray - 1]} {number} {(stray + 1 < words.Count ? words[stray + 1] : string.Empty)}".TrimEnd(), words[stray - 1].Text, place);
            words = [.. words.Where((_, at) => at != stray)];
        }

        var text = mender.Mend(RunningText.Join(words));
        text = ledger.Repair("footnote-digit", text, [.. FootnoteDigits(text.Text)]);
        var group = draft.Group is null ? null : ledger.Take(mender.Mend(RunningText.Join(draft.Group)));
        ledger.Found("action", $"{objective}({letter})", place);
        return new SourceAction(letter, ledger.Take(text), group, place);
    }

    /// <summary>A digit at the end of a word that the document also writes without one.</summary>
    private IEnumerable<Edit> FootnoteDigits(string text)
    {
        foreach (Match match in DigitAtWord().Matches(text))
        {
            if (vocabulary[match.Groups["word"].Value] > 0) yield return new Edit(match.Groups["digit"].Index, match.Groups["digit"].Length, string.Empty);
        }
    }

    private void CheckLetters(int objective, ActionCollector collected, List<SourceAction> actions)
    {
        var printed = collected.Letters;
        var expected = actions.Select(action => action.Letter).ToList();
        var missing = expected.Except(printed).ToList();
        var place = actions.Count > 0 ? actions[0].Place : new Place(1, 1);
        if (missing.Count > 0 && printed.Count > 0)
        {
            ledger.Anomaly("missing-letter", $"Objective {objective} lacks the letters {string.Join(", ", missing)} of its actions.", place);
        }

        var extra = printed.Except(expected).ToList();
        if (extra.Count > 0) ledger.Anomaly("extra-letter", $"Objective {objective} has letters without an action: {string.Join(", ", extra)}.", place);
        if (!printed.SequenceEqual(printed.OrderBy(letter => letter, StringComparer.Ordinal)))
        {
            ledger.Repaired("letter", string.Join(' ', printed), string.Join(' ', expected), place);
            ledger.Anomaly("letter-order", $"The letters of objective {objective} stand in the order {string.Join(", ", printed)}.", place);
        }
    }

    [GeneratedRegex(@"(?<word>\p{L}{4,})(?<digit>\d{1,2})(?=[\s,;.]|$)")]
    private static partial Regex DigitAtWord();
}
