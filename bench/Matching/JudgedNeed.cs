using System.Text.Json;
using Marrakech.Kernel.Reference;

namespace Marrakech.Bench.Matching;

/// <summary>A need as a focal point could write it, and which practices a reader judged relevant to it: 3 answers it, 2 helps, 1 touches it.</summary>
/// <param name="Text">The need.</param>
/// <param name="Language">Language it is written in.</param>
/// <param name="Objectives">Objectives its writer would choose, the primary one first.</param>
/// <param name="Countries">Who asks, ISO 3166-1 alpha-2.</param>
/// <param name="HeldOut">True for the half that nothing was looked at for while the weights were thought out.</param>
/// <param name="Relevant">Grade by key of the practice.</param>
internal sealed record JudgedNeed(string Text, string Language, IReadOnlyList<int> Objectives, IReadOnlyList<string> Countries, bool HeldOut, IReadOnlyDictionary<string, int> Relevant)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public Language Written => Kernel.Reference.Language.Find(Language)!;

    public static IReadOnlyList<JudgedNeed> Read()
    {
        using var stream = typeof(JudgedNeed).Assembly.GetManifestResourceStream("needs.json") ?? throw new InvalidOperationException("needs.json is not embedded in this assembly.");
        return JsonSerializer.Deserialize<List<JudgedNeed>>(stream, Options)!;
    }
}
