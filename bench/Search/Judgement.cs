using System.Text.Json;

namespace Marrakech.Bench.Search;

/// <summary>A query and what a reader judged relevant to the need behind it: 3 answers it, 2 helps, 1 touches it.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Language">Language of the reader.</param>
/// <param name="HeldOut">True for the third of the queries that weights and thesaurus were not tuned on.</param>
/// <param name="Relevant">Grade by id.</param>
internal sealed record Judgement(string Query, string Language, bool HeldOut, IReadOnlyDictionary<string, int> Relevant)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<Judgement> Read()
    {
        using var stream = typeof(Judgement).Assembly.GetManifestResourceStream("judgements.json")
            ?? throw new InvalidOperationException("judgements.json is not embedded in this assembly.");
        return JsonSerializer.Deserialize<List<Judgement>>(stream, Options)!;
    }
}
