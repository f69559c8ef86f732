using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Writes the SDG targets and compares them: a target is told in the same words wherever it is listed.</summary>
internal sealed class TargetWriter(Ledger ledger, TextMender mender)
{
    private const int Opening = 4;

    private sealed record Entry(int Objective, SourceSdgEntry Target, string Opening);

    private readonly List<Entry> entries = [];

    public SourceSdgEntry Write(int objective, TargetDraft draft)
    {
        var sign = RunningText.Join(draft.Sign);
        ledger.Structure(sign);
        var code = draft.Code.Replace(':', '.');
        var place = ledger.Place(RunningText.Join(draft.Sign.Concat(draft.Words)));
        if (code != draft.Code)
        {
            ledger.Repaired("sdg-code", draft.Code, code, place);
            ledger.Anomaly("sdg-code", $"Target {code} is written {draft.Code} in objective {objective}.", place);
        }

        var target = new SourceSdgEntry(code, ledger.Take(mender.Mend(RunningText.Join(draft.Words))), place);
        ledger.Found("sdg-target", $"{objective}: {code}", place);
        entries.Add(new Entry(objective, target, OpeningOf(draft.Words)));
        return target;
    }

    /// <summary>Reports codes followed by the text of another target.</summary>
    public void Compare()
    {
        var openings = entries.ToLookup(entry => entry.Target.Code, entry => entry.Opening);
        var codes = entries.ToLookup(entry => entry.Opening, entry => entry.Target.Code);
        foreach (var entry in entries)
        {
            // The text belongs to another code that has only this text, while this code has a text of its own elsewhere.
            if (openings[entry.Target.Code].All(opening => opening == entry.Opening)) continue;
            var owner = codes[entry.Opening].FirstOrDefault(code => code != entry.Target.Code && openings[code].All(opening => opening == entry.Opening));
            if (owner is null) continue;
            ledger.Anomaly(
                "sdg-text",
                $"Objective {entry.Objective} gives target {entry.Target.Code} the text of target {owner}.",
                entry.Target.Place);
        }
    }

    private static string OpeningOf(List<Word> words) =>
        string.Join(' ', words.Take(Opening).Select(word => word.Bare.Replace('–', '-').ToLowerInvariant()));
}
