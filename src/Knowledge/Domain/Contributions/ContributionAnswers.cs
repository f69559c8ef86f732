using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>What a contribution answers: values by the name of the question. Immutable; an unanswered question has no values.</summary>
internal sealed class ContributionAnswers
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, IReadOnlyList<string>> values;

    private ContributionAnswers(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> values) =>
        this.values = new(values.Where(v => v.Value.Count > 0).ToDictionary(), StringComparer.Ordinal);

    public static ContributionAnswers None { get; } = new([]);

    /// <summary>Names of the questions that are answered.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>The values of an answer.</summary>
    public IReadOnlyList<string> this[string name] => values.GetValueOrDefault(name) ?? [];

    public static ContributionAnswers Parse(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, List<string>>>(json)!.Select(v => KeyValuePair.Create(v.Key, (IReadOnlyList<string>)v.Value)));

    /// <summary>The one value of an answer; null where there is none.</summary>
    public string? One(string name) => this[name] is [var only, ..] ? only : null;

    /// <summary>The value of an answer that is a number.</summary>
    public int? Number(string name) => int.TryParse(One(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The objectives, the primary one first.</summary>
    public IReadOnlyList<int> Objectives =>
        [.. this[AnswerNames.Objective].Concat(this[AnswerNames.Objectives]).Select(o => int.Parse(o, CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>The same with other values for some questions.</summary>
    public ContributionAnswers With(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> changed)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(values);
        foreach (var (name, value) in changed) all[name] = value;
        return new(all);
    }

    public ContributionAnswers With(string name, params IReadOnlyList<string> value) => With([KeyValuePair.Create(name, value)]);

    /// <summary>Without anything about a person.</summary>
    public ContributionAnswers WithoutContact() => new(values.Where(v => !AnswerNames.Contact.Contains(v.Key)));

    /// <summary>The same with the contact of the version before, where nothing is said of one: a change need not know whom the first contributor named.</summary>
    public ContributionAnswers KeepingContactOf(ContributionAnswers before) =>
        AnswerNames.Contact.Any(values.ContainsKey) ? this : With(AnswerNames.Contact.Select(n => KeyValuePair.Create(n, before[n])));

    /// <summary>What everybody may read: the contact only where that person agreed.</summary>
    public ContributionAnswers Public() => One(AnswerNames.ContactConsent) == AnswerNames.Yes ? this : WithoutContact();

    /// <summary>The same answers give the same text.</summary>
    public string Json() => JsonSerializer.Serialize(values, Options);

    /// <summary>All the words, for whatever learns from or compares texts.</summary>
    public string Words() => string.Join("\n\n", values.Where(v => Question.IsProse(v.Key)).SelectMany(v => v.Value));
}
