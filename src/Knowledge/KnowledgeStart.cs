using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Knowledge;

/// <summary>What the knowledge platform is told at the start.</summary>
/// <param name="MayHarvestPrivate">Whether repositories on this machine and in the network around it may be harvested.</param>
internal sealed record KnowledgeStart(bool MayHarvestPrivate)
{
    public static readonly StartSetting HarvestPrivate = new("harvest-private-addresses", "off");

    public static IReadOnlyList<StartSetting> All { get; } = [HarvestPrivate];

    public static KnowledgeStart Read(SettingReader read) => new(read.IsOn(HarvestPrivate));
}
