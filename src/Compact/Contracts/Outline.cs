using System.Collections.Frozen;
using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>
/// The Compact in our own words: what the hub shows before, and beside, the official text.
/// Numbers, letters, codes and years are facts; names and labels are the project's own in six languages.
/// </summary>
public static class Outline
{
    private static readonly Lazy<IReadOnlyList<ObjectiveOutline>> objectives = new(() =>
        [.. EmbeddedData.Names(typeof(Outline).Assembly, "Outline/objectives/").Select(Read<ObjectiveOutline>).OrderBy(o => o.Number)]);

    private static readonly Lazy<IReadOnlyList<SdgGoal>> goals = new(() => Read<SdgList>("Outline/sdg.json").Goals);
    private static readonly Lazy<FrozenDictionary<string, SdgTarget>> targets = new(() =>
        Goals.SelectMany(g => g.Targets).ToFrozenDictionary(t => t.Code, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<IReadOnlyList<ThematicArea>> areas = Lazily<ThematicArea>("areas");
    private static readonly Lazy<IReadOnlyList<PrincipleOutline>> principles = Lazily<PrincipleOutline>("principles");
    private static readonly Lazy<IReadOnlyList<Instrument>> instruments = Lazily<Instrument>("instruments");
    private static readonly Lazy<IReadOnlyList<ReviewEvent>> cycle = Lazily<ReviewEvent>("cycle");
    private static readonly Lazy<IReadOnlyList<NumberedOutline>> steps = Lazily<NumberedOutline>("steps");
    private static readonly Lazy<IReadOnlyList<NumberedOutline>> mgi = Lazily<NumberedOutline>("mgi");
    private static readonly Lazy<IReadOnlyList<Tool>> tools = Lazily<Tool>("tools");
    private static readonly Lazy<MigofOutline> migof = new(() => Read<MigofOutline>("Outline/migof.json"));
    private static readonly Lazy<IReadOnlyList<KeyedName>> levels = Lazily<KeyedName>("support-levels");
    private static readonly Lazy<IReadOnlyList<KnownDocument>> documents = Lazily<KnownDocument>("documents");

    /// <summary>Paragraphs of the Compact.</summary>
    public const int Paragraphs = 54;

    /// <summary>The 23 objectives (paras 17-39) in order.</summary>
    public static IReadOnlyList<ObjectiveOutline> Objectives => objectives.Value;

    /// <summary>The five thematic areas that group the objectives, as we name them; what holds in this hub says <see cref="ThematicAreas"/>.</summary>
    public static IReadOnlyList<ThematicArea> Areas => areas.Value;

    /// <summary>The ten guiding principles (para 15).</summary>
    public static IReadOnlyList<PrincipleOutline> Principles => principles.Value;

    /// <summary>The 17 Sustainable Development Goals with their 169 targets.</summary>
    public static IReadOnlyList<SdgGoal> Goals => goals.Value;

    /// <summary>The international instruments the Compact and the booklets name.</summary>
    public static IReadOnlyList<Instrument> Instruments => instruments.Value;

    /// <summary>The calendar of follow-up and review (paras 46-53).</summary>
    public static IReadOnlyList<ReviewEvent> ReviewCycle => cycle.Value;

    /// <summary>The six steps of putting the Compact into practice.</summary>
    public static IReadOnlyList<NumberedOutline> Steps => steps.Value;

    /// <summary>The six dimensions of the Migration Governance Indicators.</summary>
    public static IReadOnlyList<NumberedOutline> MgiDimensions => mgi.Value;

    /// <summary>Principles and objectives of the Migration Governance Framework.</summary>
    public static MigofOutline Migof => migof.Value;

    /// <summary>Tools of the recommendations table and the objectives they serve.</summary>
    public static IReadOnlyList<Tool> Tools => tools.Value;

    /// <summary>Levels at which a practice works.</summary>
    public static IReadOnlyList<KeyedName> Levels => levels.Value;


    /// <summary>The official documents the hub knows how to read.</summary>
    public static IReadOnlyList<KnownDocument> Documents => documents.Value;

    /// <summary>Finds an objective, or null.</summary>
    public static ObjectiveOutline? FindObjective(int number) => number >= 1 && number <= Objectives.Count ? Objectives[number - 1] : null;

    /// <summary>Finds an SDG target by code in any case (<c>17.b</c>, <c>17.B</c>), or null.</summary>
    public static SdgTarget? FindTarget(string code) => targets.Value.GetValueOrDefault(code);

    private static Lazy<IReadOnlyList<T>> Lazily<T>(string name) => new(() => Read<List<T>>($"Outline/{name}.json"));

    private static T Read<T>(string name) => EmbeddedData.Read<T>(typeof(Outline).Assembly, name);

    private sealed record SdgList(List<SdgGoal> Goals);
}
