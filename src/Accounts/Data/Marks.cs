using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Data;

/// <summary>Remembers how far a person has used up something that is good once: what comes later is accepted, the same or an older one is not.</summary>
internal sealed class Marks(AppDb db)
{
    private const string Provider = "mark";

    /// <summary>Moves the mark forward; returns false where it stands there already or further.</summary>
    /// <param name="value">A text of fixed width, so that a later one is also the greater one.</param>
    public async Task<bool> AdvanceAsync(Guid person, string name, string value, CancellationToken ct)
    {
        var row = db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == person && t.LoginProvider == Provider && t.Name == name);
        // One statement, so that of two requests with the same value one only succeeds. The database compares, by code points.
#pragma warning disable CA1309
        if (await row.Where(t => string.Compare(t.Value, value) < 0).ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, value), ct) == 1) return true;
#pragma warning restore CA1309
        if (await row.AnyAsync(ct)) return false;
        var first = db.Add(new IdentityUserToken<Guid> { UserId = person, LoginProvider = Provider, Name = name, Value = value });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            first.State = EntityState.Detached;
        }
    }
}
