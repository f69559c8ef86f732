using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Knowledge;

/// <summary>What an administrator may change about reviews, drafts, links, experts, events and discussions.</summary>
internal static class KnowledgeLive
{
    public static readonly LiveNumber ReviewersFromUn = new("review-from-un", SettingGroup.Reviews, SettingUnit.Reviewers, PanelRule.Usual.FromUn, 0, 5);
    public static readonly LiveNumber ReviewersOutside = new("review-outside", SettingGroup.Reviews, SettingUnit.Reviewers, PanelRule.Usual.Outside, 1, 9);
    public static readonly LiveNumber ReviewDays = new("review-days", SettingGroup.Reviews, SettingUnit.Days, PanelRule.Usual.Days, 1, 180);

    /// <summary>How many drafts one person may have open when they begin another.</summary>
    public static readonly LiveNumber OpenDrafts = new("contribution-drafts", SettingGroup.Limits, SettingUnit.Drafts, 50, 1, 1000);

    /// <summary>Whether links of published items are checked, and how many days lie between two looks at one that answers.</summary>
    public static readonly LiveSwitch LinkCheck = new("link-check", SettingGroup.Links, true);
    public static readonly LiveNumber LinkDays = new("link-days", SettingGroup.Links, SettingUnit.Days, 7, 7, 90);

    /// <summary>How long what an expert withdrew, and a conversation that ended, are kept.</summary>
    public static readonly LiveNumber ExpertDays = new("expert-days", SettingGroup.Keeping, SettingUnit.Days, 30, 1, 365);
    public static readonly LiveNumber TalkDays = new("expert-talk-days", SettingGroup.Keeping, SettingUnit.Days, 365, 30, 3650);

    /// <summary>How long after an event it is kept who registered for it.</summary>
    public static readonly LiveNumber RegistrationDays = new("registration-days", SettingGroup.Keeping, SettingUnit.Days, 365, 30, 3650);

    /// <summary>Of how many posts somebody's first ones wait for a moderator; none do at 0.</summary>
    public static readonly LiveNumber NewcomerPosts = new("newcomer-posts", SettingGroup.Limits, SettingUnit.Posts, 3, 0, 50);

    public static readonly LiveNumber NewcomerHour = new("newcomer-posts-hour", SettingGroup.Limits, SettingUnit.Posts, PostingPace.Newcomer.InHour, 1, 100);
    public static readonly LiveNumber NewcomerDay = new("newcomer-posts-day", SettingGroup.Limits, SettingUnit.Posts, PostingPace.Newcomer.InDay, 1, 1000);
    public static readonly LiveNumber PostsHour = new("posts-hour", SettingGroup.Limits, SettingUnit.Posts, PostingPace.Usual.InHour, 1, 1000);
    public static readonly LiveNumber PostsDay = new("posts-day", SettingGroup.Limits, SettingUnit.Posts, PostingPace.Usual.InDay, 1, 10_000);

    /// <summary>How many posts somebody may write as it is set now.</summary>
    public static PostingPace Pace(this LiveSettings live, Voice voice) =>
        voice is { IsNewcomer: true, Moderates: false } ? new(live[NewcomerHour], live[NewcomerDay]) : new(live[PostsHour], live[PostsDay]);

    /// <summary>The panel as it is set now.</summary>
    public static PanelRule Panel(this LiveSettings live) => new(live[ReviewersFromUn], live[ReviewersOutside], live[ReviewDays]);
}
