using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets.FirstEdition;

/// <summary>An objective of the first edition as collected.</summary>
internal sealed class FirstEditionObjective(int number, Unit title, Ledger ledger)
{
    public int Number { get; } = number;
    public Unit Title { get; } = title;
    public ActionCollector Actions { get; } = new(ledger);
    public List<PracticeDraft> Practices { get; } = [];
    public List<TargetDraft> Targets { get; } = [];
    public List<List<Word>> Notes { get; } = [];
}

/// <summary>Sorts the paragraphs and items of the first edition: which is an action, a practice, a part of one, a target, a footnote.</summary>
internal sealed partial class UnitSorter(Ledger ledger)
{
    private enum State { Front, Actions, Practices, Sdgs, Back }

    private State state = State.Front;
    private bool inSubList;
    private Unit? lastSub;
    private int topIndent;
    private bool isFlat;

    public List<Unit> Front { get; } = [];
    public List<FirstEditionObjective> Objectives { get; } = [];
    public List<Word> Back { get; } = [];
    public Notes Notes { get; } = new();

    private FirstEditionObjective Objective => Objectives[^1];

    public void Read(List<Unit> units)
    {
        var indents = units.Where(unit => unit.IsItem).Select(unit => unit.Indent).DefaultIfEmpty(0).ToList();
        topIndent = indents.Min();
        isFlat = indents.Max() == topIndent;
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            Structure(unit.Sign);
            if (unit.Words.Count == 0) continue;
            Sort(unit, i + 1 < units.Count ? units[i + 1] : null);
        }

        Notes.Settle();
    }

    private void Sort(Unit unit, Unit? next)
    {
        if (unit is { IsItem: false, Words.Count: 1 } && PageNumber().IsMatch(unit.Text))
        {
            ledger.Furniture(RunningText.Join(unit.Words), "page number");
        }
        else if (state == State.Back)
        {
            Back.AddRange(unit.Words);
        }
        else if (next is not null && next.Says("Associated actions"))
        {
            Objectives.Add(new FirstEditionObjective(Objectives.Count + 1, unit, ledger));
            Enter(State.Actions);
        }
        else if (Fixed(unit) is { } entered)
        {
            Structure(unit.Words);
            Enter(entered);
        }
        else if (!Notes.Take(unit, Objectives.Count, TextIsOpen()))
        {
            Notes.Close();
            Say(unit, next);
        }
    }

    private void Enter(State entered)
    {
        state = entered;
        inSubList = false;
        Notes.Close();
    }

    private State? Fixed(Unit unit)
    {
        if (unit.Says("Useful websites")) return State.Back;
        if (state == State.Front) return null;
        if (unit.Says("Associated actions")) return State.Actions;
        if (Responses().IsMatch(unit.Text)) return State.Practices;
        return SdgHeading().IsMatch(unit.Text) ? State.Sdgs : null;
    }

    private bool TextIsOpen() => state == State.Practices && Objective.Practices.Count > 0 && IsOpen(Objective.Practices[^1]);

    private static bool IsOpen(PracticeDraft practice) => practice.Paragraphs[^1] is { Count: > 0 } words && !MarkScanner.EndsSentence(words[^1].Text);

    private void Say(Unit unit, Unit? next)
    {
        if (state == State.Front) Front.Add(unit);
        else if (state == State.Actions && IsAction(unit)) Action(unit);
        else if (Target().Match(unit.Words[0].Text) is { Success: true } code) Target(unit, code.Groups[1].Value);
        else if (state == State.Sdgs) Objective.Notes.Add(unit.Words);
        else Practice(unit, next);
    }

    private bool IsAction(Unit unit)
    {
        if (Letter().IsMatch(unit.Words[0].Text)) return true;
        if (!unit.IsItem && Objective.Actions.Actions.Count > 0 && unit.Words[0].StartsLower) return true;
        return unit.IsItem && unit.Words[0].IsCapitalised && EnglishCues.IsImperative(unit.Words[0].Bare) && !Sentences.HasInnerEnd(unit.Words);
    }

    private void Action(Unit unit)
    {
        var match = Letter().Match(unit.Words[0].Text);
        if (!match.Success && !unit.IsItem)
        {
            Objective.Actions.Actions[^1].Words.AddRange(unit.Words);
            return;
        }

        if (!match.Success)
        {
            Objective.Actions.Item(null, unit.Words);
            return;
        }

        Structure(unit.Words[..1]);
        Objective.Actions.Item(LetterOf(match.Groups[1].Value, unit), unit.Words[1..]);
    }

    /// <summary>The letter l is easily read as the digit 1 or the capital I.</summary>
    private string LetterOf(string printed, Unit unit)
    {
        if (printed is not ("1" or "I") && char.IsLower(printed[0])) return printed;
        var letter = ((char)('a' + Objective.Actions.Actions.Count)).ToString();
        ledger.Repaired("letter", $"({printed})", $"({letter})", ledger.Place(RunningText.Join(unit.Words[..1])));
        return letter;
    }

    private void Target(Unit unit, string code)
    {
        state = State.Sdgs;
        Objective.Targets.Add(new TargetDraft(code, unit.Words[..1], unit.Words[1..]));
    }

    private void Practice(Unit unit, Unit? next)
    {
        state = State.Practices;
        var practices = Objective.Practices;
        if (!unit.IsItem && practices.Count > 0 && (IsOpen(practices[^1]) || unit.Words[0].StartsLower || unit.Words[0].Indent > topIndent))
        {
            practices[^1].Paragraphs[^1].AddRange(unit.Words);
        }
        else if (practices.Count > 0 && IsSubItem(unit, next))
        {
            practices[^1].Paragraphs.Add(unit.Words);
            inSubList = true;
            lastSub = unit;
        }
        else
        {
            practices.Add(new PracticeDraft([]) { Paragraphs = { unit.Words } });
            inSubList = unit.Words[^1].Text[^1] == ':';
            lastSub = null;
        }
    }

    /// <summary>
    /// An item of a list inside a practice: it stands further in or has a second bullet. Where neither survived, it
    /// is one when it stands between two of them or is built like the one before it.
    /// </summary>
    private bool IsSubItem(Unit unit, Unit? next)
    {
        if (!unit.IsItem) return false;
        if (unit.Indent > topIndent || unit.HasSecondBullet) return true;
        if (!inSubList) return false;
        if (lastSub is null || lastSub.Words[^1].Text[^1] == ';') return true;
        if (isFlat && next is { HasSecondBullet: true } && lastSub.HasSecondBullet) return true;
        var isDemand = EnglishCues.IsImperative(unit.Words[0].Bare) && EnglishCues.IsImperative(lastSub.Words[0].Bare);
        return isDemand || string.Equals(unit.Words[0].Text, lastSub.Words[0].Text, StringComparison.Ordinal);
    }

    private void Structure(List<Word> words)
    {
        if (words.Count > 0) ledger.Structure(RunningText.Join(words));
    }

    [GeneratedRegex(@"^\(?([a-z1I])\)$")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(\d{1,2}[.:](?:\d{1,2}|[a-d])):$")]
    private static partial Regex Target();

    [GeneratedRegex(@"^potential responses\s*/\s*concrete examples$", RegexOptions.IgnoreCase)]
    private static partial Regex Responses();

    [GeneratedRegex(@"^(?:relevant SDGs\b.{0,40}|all SDGs:?|SDG\s?\d{1,2}:.{0,80})$", RegexOptions.IgnoreCase)]
    private static partial Regex SdgHeading();

    [GeneratedRegex(@"^\d{1,3}$")]
    private static partial Regex PageNumber();
}
