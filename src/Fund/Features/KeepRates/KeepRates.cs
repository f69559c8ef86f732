using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Features.KeepRates;

/// <summary>A row of a file that was not taken, and why.</summary>
internal sealed record RateProblem(int Row, ContributionRefusal Refusal);

/// <summary>Enters exchange rates, one or a file of them. A rate entered again for its day takes the place of the first; what was booked with that keeps it.</summary>
internal sealed class KeepRates(AppDb db, ActTrail acts, ContributionDesk desk)
{
    public static readonly ActKind Act = new("ExchangeRatesEntered", IsPublic: true);

    /// <summary>Most rates of one file.</summary>
    public const int Most = 5_000;

    /// <summary>Enters one rate; returns what stands against it.</summary>
    public async Task<ContributionRefusal?> EnterAsync(string? currency, string? day, string? units, string? source, CancellationToken ct)
    {
        var (rate, refusal) = Read(currency, day, units, source);
        if (rate is null) return refusal;
        await SaveAsync([rate], ct);
        return null;
    }

    /// <summary>Enters a file: currency, day, units for a dollar, source; all of it or nothing. Returns how many, and what was wrong row by row.</summary>
    public async Task<(int Entered, IReadOnlyList<RateProblem> Problems)> EnterAsync(TextReader file, CancellationToken ct)
    {
        var (rates, problems) = (new List<Rate>(), new List<RateProblem>());
        await foreach (var (number, cells) in DelimitedRows.ReadAsync(file, ct))
        {
            if (number == 1 && cells[0].Equals("currency", StringComparison.OrdinalIgnoreCase)) continue;
            var (rate, refusal) = Read(cells[0].ToUpperInvariant(), cells.ElementAtOrDefault(1), cells.ElementAtOrDefault(2), cells.ElementAtOrDefault(3));
            if (rate is not null) rates.Add(rate);
            else problems.Add(new RateProblem(number, refusal!.Value));
            if (rates.Count + problems.Count >= Most) break;
        }

        if (problems.Count > 0 || rates.Count == 0) return (0, problems);
        await SaveAsync(rates, ct);
        return (rates.Count, []);
    }

    private (Rate? Rate, ContributionRefusal? Refusal) Read(string? currency, string? day, string? units, string? source)
    {
        if (Currency.Find(currency) is not { } money || money == Currency.Dollar) return (null, ContributionRefusal.CurrencyUnknown);
        if (Schedule.Day(day) is not { } on || on > desk.Today) return (null, ContributionRefusal.DayWrong);
        if (Rate.Read(units) is not { } millionths) return (null, ContributionRefusal.RateWrong);
        if (source?.Trim() is not { Length: > 0 } by) return (null, ContributionRefusal.SourceMissing);
        return by.Length > Rate.SourceLength ? (null, ContributionRefusal.TooLong) : (new Rate(money, on, millionths, by), null);
    }

    private async Task SaveAsync(List<Rate> rates, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var (before, after) = (new List<string>(), new List<string>());
        foreach (var rate in rates)
        {
            var row = await db.Set<RateRow>().FindAsync([rate.Currency.Code, rate.Day], ct);
            if (row is null) db.Add(row = new RateRow { Currency = rate.Currency.Code, Day = rate.Day, Millionths = rate.Millionths, Source = rate.Source, EnteredAt = act.At });
            else before.Add(Told(row.Read()));
            (row.Millionths, row.Source, row.EnteredAt) = (rate.Millionths, rate.Source, act.At);
            after.Add(Told(rate));
        }

        act.Concerns(new ActSubject(RateRow.Thing, rates[0].Currency.Code), before, after);
        await act.CommitAsync(new { rates = rates.Count, first = Told(rates[0]) }, ct);
    }

    private static string Told(Rate rate) => $"{rate.Currency.Code} {Schedule.Show(rate.Day)} {rate.Plain()} {rate.Source}";
}
