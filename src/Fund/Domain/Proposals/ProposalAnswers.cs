using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marrakech.Fund.Domain.Proposals;

/// <summary>What a concept note says: values by the name of the question. Immutable; an unanswered question has no values.</summary>
internal sealed class ProposalAnswers
{
    private const int MonthsOfYear = 12;

    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, IReadOnlyList<string>> values;

    private ProposalAnswers(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> values) => this.values = new(values.Where(v => v.Value.Count > 0).ToDictionary(), StringComparer.Ordinal);

    public static ProposalAnswers None { get; } = new([]);

    public IReadOnlyList<string> this[string name] => values.GetValueOrDefault(name) ?? [];

    public static ProposalAnswers Parse(string json) => new(JsonSerializer.Deserialize<Dictionary<string, List<string>>>(json)!.Select(v => KeyValuePair.Create(v.Key, (IReadOnlyList<string>)v.Value)));

    /// <summary>The one value of an answer; null where there is none.</summary>
    public string? One(string name) => this[name] is [var only, ..] ? only : null;

    /// <summary>The objectives, the primary one first.</summary>
    public IReadOnlyList<int> Objectives => [.. this[ProposalQuestion.Objective].Concat(this[ProposalQuestion.Objectives]).Select(o => int.Parse(o, CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>What is asked for, in cents of the dollar; 0 before it is said.</summary>
    public long Cents => One(ProposalQuestion.Sum) is { } sum ? (long)(decimal.Parse(sum, CultureInfo.InvariantCulture) * Money.Currency.Dollar.Units) : 0;

    /// <summary>Years the budget has, begun ones counted whole; 1 before the duration is said.</summary>
    public int Years => One(ProposalQuestion.Months) is { } months ? (int.Parse(months, CultureInfo.InvariantCulture) + MonthsOfYear - 1) / MonthsOfYear : 1;

    /// <summary>The same with other values for some questions.</summary>
    public ProposalAnswers With(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> changed)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(values);
        foreach (var (name, value) in changed) all[name] = value;
        return new(all);
    }

    public ProposalAnswers With(string name, params IReadOnlyList<string> value) => With([KeyValuePair.Create(name, value)]);

    /// <summary>The same answers give the same text.</summary>
    public string Json() => JsonSerializer.Serialize(values, options);
}
