using System.Globalization;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Calendars;
using Marrakech.Operations.Live;
using Marrakech.Operations.Standards;

namespace Marrakech.Operations.Features.EditStandard;

/// <summary>What somebody typed about a service standard.</summary>
internal sealed record StandardInput
{
    public string? Days { get; init; }

    /// <summary>The hub's own texts by code of the language; nothing typed means the default.</summary>
    public Dictionary<string, string?> Texts { get; init; } = [];

    public string? Reason { get; init; }

    /// <summary>Version of the standard when the form was opened.</summary>
    public int Seen { get; init; }
}

/// <summary>What stands against a service standard.</summary>
internal enum StandardProblem
{
    DaysOutOfRange,
    TextTooLong,

    /// <summary>It has control characters, or braces around anything but <c>days</c>, which the public would read as they stand.</summary>
    TextNotPlain,

    ReasonMissing,

    /// <summary>Somebody else changed it since the form was opened.</summary>
    ChangedMeanwhile,

    /// <summary>It says so already.</summary>
    Same,
}

/// <summary>A problem, of a text in the language it has.</summary>
internal sealed record StandardRefusal(StandardProblem Problem, Language? Language = null);

/// <summary>Changes what the hub promises to countries, and in which words.</summary>
internal sealed class EditStandard(ActTrail acts, CurrentActor actor, ChangedStandards standards)
{
    public static readonly ActKind Act = new("ServiceStandardChanged", IsPublic: true);

    /// <summary>Returns everything that stands against it; nothing when it counts.</summary>
    public async Task<IReadOnlyList<StandardRefusal>> HandleAsync(ServiceStandard standard, StandardInput input, CancellationToken ct)
    {
        var (days, reason) = (ReadDays(input.Days), Reasons.Read(input.Reason));
        var texts = Language.All.Select(l => (Language: l, Text: ReadText(input.Texts.GetValueOrDefault(l.Code)))).Where(t => t.Text.Length > 0).ToList();
        if (Refusals(days, texts, reason).ToList() is { Count: > 0 } refusals) return refusals;

        await using var act = await acts.OpenAsync(Act, reason, ct);
        var row = await standards.TakeAsync(standard, ct);
        if (row.Version != input.Seen) return [new(StandardProblem.ChangedMeanwhile)];
        if (row.Days == days && row.Texts.Count == texts.Count && texts.TrueForAll(t => row.TextIn(t.Language.Code) == t.Text)) return [new(StandardProblem.Same)];
        var (before, was) = (row.State(), row.Days);
        (row.Days, row.Version, row.ChangedAt, row.ChangedBy) = (days!.Value, row.Version + 1, act.At, actor.Value.Person!.Value);
        Replace(row, texts);
        act.Concerns(new ActSubject(ChangedStandard.Thing, standard.Key), before, row.State());
        act.Changed(ChangedStandard.Thing, standard.Key);
        await act.CommitAsync(new { standard = standard.Key, before = was, after = row.Days, ownTexts = texts.Select(t => t.Language.Code) }, ct);
        return [];
    }

    private static int? ReadDays(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= ServiceStandard.Least and <= ServiceStandard.Most ? days : null;

    /// <summary>Browsers send each line break as two characters.</summary>
    private static string ReadText(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();

    private static IEnumerable<StandardRefusal> Refusals(int? days, IEnumerable<(Language Language, string Text)> texts, string? reason)
    {
        if (days is null) yield return new(StandardProblem.DaysOutOfRange);
        foreach (var (language, text) in texts)
        {
            if (text.Length > StandardText.TextLength) yield return new(StandardProblem.TextTooLong, language);
            if (text.Replace(StandardText.Place, "", StringComparison.Ordinal).Any(c => c is '{' or '}' || (c != '\n' && char.IsControl(c)))) yield return new(StandardProblem.TextNotPlain, language);
        }

        if (reason is null) yield return new(StandardProblem.ReasonMissing);
    }

    private static void Replace(ChangedStandard row, List<(Language Language, string Text)> texts)
    {
        var wanted = texts.ToDictionary(t => t.Language.Code, t => t.Text);
        row.Texts.RemoveAll(t => !wanted.ContainsKey(t.Language));
        foreach (var kept in row.Texts) kept.Text = wanted[kept.Language];
        row.Texts.AddRange(wanted.Where(w => row.TextIn(w.Key) is null).Select(w => new StandardText { StandardKey = row.Key, Language = w.Key, Text = w.Value }).ToList());
    }
}
