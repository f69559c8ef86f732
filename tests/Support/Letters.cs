using System.Text.RegularExpressions;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Support;

/// <summary>Reads the messages a host has in its outbox, where no job takes them away (<c>--jobs-at-once 0</c>).</summary>
public static partial class Letters
{
    /// <summary>Path of the link in the last message to an address; null where there is none.</summary>
    public static async Task<string?> LinkAsync(this TestHost host, string address)
    {
        var text = await host.WithAsync<AppDb, string?>(db => To(db, address).OrderByDescending(m => m.Id).Select(m => m.Text).FirstOrDefaultAsync());
        return string.IsNullOrEmpty(text) ? null : Link().Match(text).Groups[1].Value;
    }

    /// <summary>The same where a job writes the message: runs those that wait, one after the other, until it is there.</summary>
    public static async Task<string?> LinkOfJobAsync(this TestHost host, string address)
    {
        string? link;
        while ((link = await host.LinkAsync(address)) is null && await host.Services.GetRequiredService<JobRunner>().RunOneAsync(CancellationToken.None)) { }
        return link;
    }

    /// <summary>Subjects of all messages to an address, the first one first.</summary>
    public static Task<List<string>> SubjectsAsync(this TestHost host, string address) =>
        host.WithAsync<AppDb, List<string>>(db => To(db, address).OrderBy(m => m.Id).Select(m => m.Subject).ToListAsync());

    private static IQueryable<Message> To(AppDb db, string address) => db.Set<Message>().AsNoTracking().Where(m => m.Address == address);

    [GeneratedRegex(@"https?://[^/\s]+(/\S+)")]
    private static partial Regex Link();
}
