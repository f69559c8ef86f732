using System.Globalization;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Domain.Matching;

/// <summary>What is wrong with a weight; its sentence is <c>Weights.Fault.{Name}</c>.</summary>
internal enum WeightFault
{
    /// <summary>No whole number from 0 to <see cref="WeightForm.Most"/>.</summary>
    NotAWeight,

    /// <summary>Neither theme nor words count: nothing would be found.</summary>
    AboutNothing,
}

/// <summary>Weights as a form: a field for each part of each kind.</summary>
internal static class WeightForm
{
    public const int Most = 100;

    /// <summary>The kinds the hub has candidates of.</summary>
    public static IReadOnlyList<CandidateKind> Kinds { get; } = [CandidateKind.Partner, CandidateKind.Practice, CandidateKind.Expert, CandidateKind.EarlierRequest, CandidateKind.FundingWindow];

    public static string NameOf(CandidateKind kind, MatchPart part) => $"{kind}-{part}";

    /// <summary>What stands in a field.</summary>
    public static string Value(WeightSet weights, CandidateKind kind, MatchPart part) => weights[kind][part].ToString(CultureInfo.InvariantCulture);

    /// <summary>The weights a form says, as the next version; or what is wrong with it, by field.</summary>
    /// <param name="now">The weights that count; of what the form does not ask theirs stay.</param>
    /// <param name="typed">What was typed, by name of the field.</param>
    public static (WeightSet? Weights, IReadOnlyList<(string Field, WeightFault Fault)> Faults) Read(WeightSet now, Func<string, string?> typed)
    {
        var (read, faults) = (new Dictionary<CandidateKind, Weights>(now.Kinds), new List<(string, WeightFault)>());
        foreach (var kind in Kinds)
        {
            var values = WeightSet.PartsOf(kind).ToDictionary(p => p, p => Number(typed(NameOf(kind, p))));
            faults.AddRange(values.Where(v => v.Value is null).Select(v => (NameOf(kind, v.Key), WeightFault.NotAWeight)));
            if (values.Values.Any(v => v is null)) continue;
            if (values[MatchPart.Theme] + values[MatchPart.Text] == 0) faults.Add((NameOf(kind, MatchPart.Theme), WeightFault.AboutNothing));
            else read[kind] = Weights.Of(values.ToDictionary(v => v.Key, v => (double)v.Value!.Value));
        }

        return faults.Count > 0 ? (null, faults) : (new WeightSet(now.Version + 1, read), faults);
    }

    private static int? Number(string? typed) => int.TryParse(Typed.Line(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;
}
