using Marrakech.Accounts.Data;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Journeys.Accounts;

/// <summary>Lets time pass for one person alone: other journeys run beside this one.</summary>
internal static class Memory
{
    /// <summary>As if the person had shown long ago who they are.</summary>
    public static Task ForgetConfirmationAsync(this TestHost host, Member member) => host.WithAsync<AppDb, int>(db => db.Set<Session>().Where(s => s.PersonId == member.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, host.Time.GetUtcNow().AddHours(-1))));
}
