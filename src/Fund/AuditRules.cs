using Marrakech.Kernel.Access;

namespace Marrakech.Fund;

/// <summary>Who may look for what is odd in the fund's books.</summary>
internal static class AuditRules
{
    /// <summary>Reading the list of anomalies, marking a finding as explained, drawing and keeping samples.</summary>
    public static readonly AccessRule Audit = AccessRule.For("AuditFund", new Grant(Role.FundAdministrator), new Grant(Role.Auditor));
}
