using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Knowledge;

/// <summary>What the knowledge platform is told at the start.</summary>
/// <param name="MayHarvestPrivate">Whether repositories on this machine and in the network around it may be harvested.</param>
/// <param name="MayCheckPrivate">Whether links that lead to this machine and into the network around it are checked.</param>
internal sealed record KnowledgeStart(bool MayHarvestPrivate, bool MayCheckPrivate)
{
    public static readonly StartSetting HarvestPrivate = new("harvest-private-addresses", "off"), LinksPrivate = new("link-private-addresses", "off");

    public static IReadOnlyList<StartSetting> All { get; } = [HarvestPrivate, LinksPrivate];

    public static KnowledgeStart Read(SettingReader read) => new(read.IsOn(HarvestPrivate), read.IsOn(LinksPrivate));
}
