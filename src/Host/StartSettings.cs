using Marrakech.Accounts;
using Marrakech.Connection;
using Marrakech.Fund;
using Marrakech.Host.Web;
using Marrakech.Knowledge;
using Marrakech.Operations;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Host;

/// <summary>Every setting of the start, of all modules: what <c>run</c> takes, what the page about settings shows, what the reference describes.</summary>
internal static class StartSettings
{
    public static IReadOnlyList<StartSetting> All { get; } = [.. HostSettings.Start, .. SecuritySettings.Start, .. AccountsModule.StartSettings, .. OperationsModule.StartSettings, .. KnowledgeModule.StartSettings, .. ConnectionModule.StartSettings, .. FundModule.StartSettings];
}
