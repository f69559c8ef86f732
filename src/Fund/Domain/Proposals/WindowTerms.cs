using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Domain.Money;
using Marrakech.Kernel.Reference;

namespace Marrakech.Fund.Domain.Proposals;

/// <summary>What is wrong with the terms of a window as typed; its sentence is <c>FundingWindow.Fault.{Name}</c>.</summary>
internal enum WindowFault
{
    /// <summary>No day written as <c>2026-11-26</c>.</summary>
    NotADay,

    /// <summary>The last day lies before the first.</summary>
    EndsBefore,
    NotAnAmount,
}

/// <summary>What a funding window funds, up to how much, and when it takes proposals.</summary>
internal sealed record WindowTerms
{
    /// <summary>The ordinary window, and the fast one for seed funding.</summary>
    public const string Ordinary = "FW-1", Seed = "FW-2";

    public const string OpensField = "opens", UntilField = "until", CeilingField = "ceiling", AreasField = "areas", RegionsField = "regions", ShortField = "short";

    /// <summary>Ceilings until somebody changes them, in cents of the dollar.</summary>
    public const long OrdinaryCeiling = 300_000_000, SeedCeiling = 25_000_000;

    /// <summary>Every window there is.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Ordinary, Seed];

    /// <summary>Regions of the world a window may be for (UN M49): Africa, the Americas, Asia, Europe, Oceania.</summary>
    public static IReadOnlyList<string> WorldRegions { get; } = ["002", "019", "142", "150", "009"];

    /// <summary>First day it takes proposals; null while it takes none.</summary>
    public DateOnly? Opens { get; init; }

    /// <summary>Last day; null where none is set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Most it gives one proposal, in cents of the dollar.</summary>
    public required long Ceiling { get; init; }

    /// <summary>Thematic areas it funds; empty for all.</summary>
    public IReadOnlyList<int> Areas { get; init; } = [];

    /// <summary>Regions it funds; empty for the whole world.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Whether a concept note goes straight to appraisal, with a budget by category only.</summary>
    public bool IsShort { get; init; }

    public bool IsOpen(DateOnly day) => Opens is { } opens && day >= opens && (Until is not { } until || day <= until);

    /// <summary>Whether it funds an objective, in the grouping of this hub.</summary>
    public bool Funds(int objective, AreaGrouping areas) => Areas.Count == 0 || Areas.Contains(areas.Of(objective).Number);

    /// <summary>Whether it funds a country, ISO 3166-1 alpha-2.</summary>
    public bool Serves(string country) => Regions.Count == 0 || (Countries.Find(country)?.Region is { } region && Regions.Contains(region));

    /// <summary>The terms a form says, or what is wrong with it, by field.</summary>
    public static (WindowTerms? Terms, IReadOnlyList<(string Field, WindowFault Fault)> Faults) Read(Func<string, IReadOnlyList<string>> typed)
    {
        var faults = new List<(string, WindowFault)>();
        DateOnly? Day(string field)
        {
            if (typed(field).Select(Typed.Line).FirstOrDefault() is not { } text) return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            faults.Add((field, WindowFault.NotADay));
            return null;
        }

        var (opens, until) = (Day(OpensField), Day(UntilField));
        if (faults.Count == 0 && until is not null && (opens is null || until < opens)) faults.Add((UntilField, WindowFault.EndsBefore));
        var (ceiling, _) = Amount.Read(typed(CeilingField) is [var first, ..] ? first : null, Currency.Dollar);
        if (ceiling is null) faults.Add((CeilingField, WindowFault.NotAnAmount));
        if (faults.Count > 0) return (null, faults);
        var areas = typed(AreasField).Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return (new WindowTerms
        {
            Opens = opens,
            Until = until,
            Ceiling = ceiling!.Value.Minor,
            Areas = [.. Outline.Areas.Select(a => a.Number).Where(areas.Contains)],
            Regions = [.. WorldRegions.Where(typed(RegionsField).Contains)],
            IsShort = typed(ShortField).Contains("yes"),
        }, faults);
    }
}
