using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.ImportStatement;

/// <summary>What became of a file.</summary>
internal sealed record ImportOutcome
{
    /// <summary>Lines that were added; those that were there are not added again.</summary>
    public int Added { get; set; }

    /// <summary>Lines that were there already.</summary>
    public int Known { get; set; }

    /// <summary>Parts that could not be read.</summary>
    public int Faults { get; set; }

    /// <summary>The first of them.</summary>
    public List<(int Number, StatementFault Fault)> Told { get; } = [];
}

/// <summary>
/// Takes in a bank's statement, some thousand lines in an act, so that nobody waits for long and a large file needs no memory. A line is known by what
/// it says: the same file again adds nothing, and one that broke off is simply sent again.
/// </summary>
internal sealed class ImportStatement(AppDb db, ActTrail acts)
{
    public static readonly ActKind Act = new("StatementImported");

    /// <summary>Lines of an act, and of a question whether they are known.</summary>
    private const int Together = 5_000, Asked = 500;

    /// <summary>Faults told of at once.</summary>
    private const int MostTold = 50;

    public async Task<ImportOutcome> HandleAsync(BankAccount account, TextReader content, CancellationToken ct)
    {
        var (outcome, lines, balances, seen) = (new ImportOutcome(), new List<BankLine>(Together), new Dictionary<DateOnly, long>(), new Dictionary<UInt128, int>());
        await foreach (var part in ReadAsync(account, content, ct))
        {
            if (part.Fault is { } fault)
            {
                outcome.Faults++;
                if (outcome.Told.Count < MostTold) outcome.Told.Add((part.Number, fault));
            }

            if (part.Balance is { } balance) balances[balance.Day] = balance.Minor;
            if (part.Line is { } line) lines.Add(Row(account.Code, line, seen));
            if (lines.Count >= Together) await SaveAsync(account.Code, lines, [], outcome, ct);
        }

        if (lines.Count > 0 || balances.Count > 0) await SaveAsync(account.Code, lines, balances, outcome, ct);
        return outcome;
    }

    /// <summary>A file that begins with an angle bracket is camt.053, every other one a table.</summary>
    private static async IAsyncEnumerable<StatementPart> ReadAsync(BankAccount account, TextReader content, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var currency = Currency.Find(account.Currency)!;
        while (content.Peek() is var next && next >= 0 && char.IsWhiteSpace((char)next)) content.Read();
        if (content.Peek() == '<')
        {
            foreach (var part in CamtStatement.Read(content, account.Number, currency)) yield return part;
        }
        else
        {
            await foreach (var part in TableStatement.ReadAsync(content, currency, ct)) yield return part;
        }
    }

    private static BankLine Row(string account, StatementLine line, Dictionary<UInt128, int> seen)
    {
        var (reference, text) = (Cut(line.Reference, Deposit.ReferenceLength), Cut(line.Text, BankLine.TextLength));
        var said = string.Create(CultureInfo.InvariantCulture, $"{account}\n{Schedule.Show(line.Day)}\n{line.Minor}\n{reference}\n{text}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(said));
        var mark = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
        seen[mark] = seen.GetValueOrDefault(mark) + 1;
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash)} {seen[mark]}"))));
        return new BankLine { Key = key, Account = account, Day = line.Day, Minor = line.Minor, Reference = reference, Text = text };
    }

    private async Task SaveAsync(string account, List<BankLine> lines, Dictionary<DateOnly, long> balances, ImportOutcome outcome, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var fresh = new List<BankLine>();
        foreach (var some in lines.Chunk(Asked))
        {
            var keys = some.Select(l => l.Key).ToList();
            var known = (await db.Set<BankLine>().Where(l => keys.Contains(l.Key)).Select(l => l.Key).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
            fresh.AddRange(some.Where(l => !known.Contains(l.Key)));
        }

        (outcome.Added, outcome.Known) = (outcome.Added + fresh.Count, outcome.Known + lines.Count - fresh.Count);
        var changed = await BalancesAsync(account, balances, ct);
        lines.Clear();
        // A file that says nothing new leaves nothing in the trail.
        if (fresh.Count == 0 && !changed) return;
        db.AddRange(fresh);
        act.Concerns(new ActSubject(BankAccount.Thing, account));
        await act.CommitAsync(new { lines = fresh.Count, digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(fresh.Select(l => l.Key))))) }, ct);
        db.ChangeTracker.Clear();
    }

    private async Task<bool> BalancesAsync(string account, Dictionary<DateOnly, long> balances, CancellationToken ct)
    {
        var changed = false;
        foreach (var (day, minor) in balances)
        {
            if (await db.Set<BankBalance>().FindAsync([account, day], ct) is not { } row) db.Add(row = new BankBalance { Account = account, Day = day, Minor = minor });
            else if (row.Minor == minor) continue;
            row.Minor = minor;
            changed = true;
        }

        return changed;
    }

    private static string Cut(string text, int most)
    {
        var line = string.Concat(text.Where(c => !char.IsControl(c)));
        return line.Length <= most ? line : line[..most];
    }
}
