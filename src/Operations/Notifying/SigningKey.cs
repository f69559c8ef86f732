using System.Security.Cryptography;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Operations.Notifying;

/// <summary>A key that proves a link was written here. It stands in the database, so that every node knows it and links in old messages hold for ever.</summary>
internal sealed class SigningKey
{
    public const int NameLength = 40;

    public required string Name { get; init; }
    public required byte[] Value { get; init; }
}

/// <summary>Reads the key, or makes it the first time.</summary>
internal sealed class SigningKeys(IServiceScopeFactory scopes)
{
    private const int Size = 32;
    private byte[]? known;

    public async Task<byte[]> UnsubscribeAsync(CancellationToken ct) => known ??= await ReadAsync("unsubscribe", ct);

    private async Task<byte[]> ReadAsync(string name, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await FindAsync(db, name, ct) is { } there) return there;
        db.Add(new SigningKey { Name = name, Value = RandomNumberGenerator.GetBytes(Size) });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node made it at the same moment: its key holds, read below. Any other failure shows there.
        }

        return await FindAsync(db, name, ct) ?? throw new InvalidOperationException("The key of links could not be written.");
    }

    private static Task<byte[]?> FindAsync(AppDb db, string name, CancellationToken ct) =>
        db.Set<SigningKey>().AsNoTracking().Where(k => k.Name == name).Select(k => k.Value).SingleOrDefaultAsync(ct);
}
