using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marrakech.Connection.Domain.Requests;

/// <summary>What a request says: values by the name of the question. Immutable; an unanswered question has no values.</summary>
internal sealed class RequestAnswers
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, IReadOnlyList<string>> values;

    private RequestAnswers(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> values) => this.values = new(values.Where(v => v.Value.Count > 0).ToDictionary(), StringComparer.Ordinal);

    public static RequestAnswers None { get; } = new([]);

    public IReadOnlyList<string> this[string name] => values.GetValueOrDefault(name) ?? [];

    public static RequestAnswers Parse(string json) => new(JsonSerializer.Deserialize<Dictionary<string, List<string>>>(json)!.Select(v => KeyValuePair.Create(v.Key, (IReadOnlyList<string>)v.Value)));

    /// <summary>The one value of an answer; null where there is none.</summary>
    public string? One(string name) => this[name] is [var only, ..] ? only : null;

    /// <summary>The objectives, the primary one first.</summary>
    public IReadOnlyList<int> Objectives => [.. this[RequestQuestion.Objective].Concat(this[RequestQuestion.Objectives]).Select(o => int.Parse(o, CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>Which track the country asks for.</summary>
    public Track Track => One(RequestQuestion.Urgency) == RequestQuestion.Emergency ? Track.Emergency : Track.Ordinary;

    /// <summary>Whether equipment or assets are asked for, so that it is said which, how many and where to.</summary>
    public bool WantsEquipment => this[RequestQuestion.Support].Contains(RequestQuestion.Equipment);

    /// <summary>Who may read it; nobody else before it is said.</summary>
    public string Visibility => One(RequestQuestion.Visibility) ?? RequestQuestion.Confidential;

    /// <summary>The same with other values for some questions.</summary>
    public RequestAnswers With(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> changed)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(values);
        foreach (var (name, value) in changed) all[name] = value;
        return new(all);
    }

    public RequestAnswers With(string name, params IReadOnlyList<string> value) => With([KeyValuePair.Create(name, value)]);

    /// <summary>The same answers give the same text.</summary>
    public string Json() => JsonSerializer.Serialize(values, Options);
}
