using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Marrakech.App.Accounts;

/// <summary>A host whose letters are written to a folder, when the test says so.</summary>
public abstract class MailHost(Engine engine) : TestHost(engine)
{
    /// <summary>Sends what waits, and returns what this reader ever got, the earliest first.</summary>
    internal async Task<IReadOnlyList<MimeMessage>> LettersAsync(string reader)
    {
        // The second round sends what the jobs of the first one wrote.
        for (var round = 0; round < 2; round++) await Services.GetRequiredService<JobRunner>().RunDueAsync(CancellationToken.None);
        var folder = Path.Combine(DataFolder, "mail");
        var letters = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Select(f => MimeMessage.Load(f)).ToList() : [];
        return [.. letters.Where(l => l.To.Mailboxes.Any(m => m.Address == reader)).OrderBy(l => l.Date)];
    }

    /// <summary>Path and query of the one link in a letter.</summary>
    internal static string LinkIn(MimeMessage letter) => new Uri(letter.TextBody!.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
}

public sealed class SqliteMailHost() : MailHost(Engine.Sqlite);

public sealed class PostgresMailHost() : MailHost(Engine.Postgres);
