using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Audit;

/// <summary>Finds what an auditor wants to look at. Pure; the numbers are told in <c>docs/modules/fund-audit.md</c>.</summary>
internal static class AnomalyRules
{
    /// <summary>Kind of document of payment details.</summary>
    public const string Details = "payment-details";

    /// <summary>An amount is round from so many whole units on, and where it is a multiple of them.</summary>
    public const int RoundUnits = 10_000;

    /// <summary>Days within which payments count as split, a change of payment details as recent, the same amount as repeated, and a posting as entered in time.</summary>
    public const int SplitDays = 7, ChangeDays = 7, RepeatDays = 30, LateDays = 30;

    /// <summary>Hundredths of the limit from which an amount is just below it.</summary>
    public const int NearPercent = 95;

    private const int Hundred = 100, LeastReference = 4;

    /// <summary>Everything the rules find, the latest first.</summary>
    public static IReadOnlyList<Finding> Find(AuditedFacts facts) =>
    [
        .. facts.Documents.SelectMany(d => OfOne(d, facts.Limit)).Concat(Repeated(facts.Documents)).Concat(Split(facts)).Concat(References(facts.Documents))
            .Concat(Shared(AnomalyRule.SameAccount, facts.Payees, p => Bare(p.Account), p => p.Account)).Concat(Shared(AnomalyRule.SameHolder, facts.Payees, p => PayeeName.Fold(p.Holder), p => p.Holder))
            .Concat(Odd(facts.Payees)).Concat(Alike(facts.Payees)).Concat(Late(facts.Postings))
            .OrderByDescending(f => f.Day).ThenBy(f => f.Rule).ThenBy(f => f.Key, StringComparer.Ordinal),
    ];

    /// <summary>What stands against marking a finding as explained.</summary>
    /// <param name="finding">The finding; null where no rule finds it.</param>
    /// <param name="isExplained">Whether it is already.</param>
    /// <param name="involved">Everybody who had a hand in its documents.</param>
    /// <param name="person">Who explains it.</param>
    /// <param name="reason">Why nothing is wrong.</param>
    public static FindingRefusal? AgainstExplaining(Finding? finding, bool isExplained, IReadOnlySet<Guid> involved, Guid? person, string? reason) =>
        finding is null ? FindingRefusal.Unknown
        : isExplained ? FindingRefusal.Explained
        : person is not { } who || involved.Contains(who) ? FindingRefusal.OwnDocument
        : reason is null ? FindingRefusal.ReasonMissing : null;

    private static IEnumerable<Finding> OfOne(AuditedDocument one, long limit)
    {
        if (one.IsOut && one.Minor > 0 && one.Minor % (RoundUnits * Currency.Find(one.Currency)!.Units) == 0) yield return Of(AnomalyRule.RoundAmount, [one], Amount(one));
        if (one.Transferred is not { } at) yield break;
        if (one.Minor <= limit && (decimal)one.Minor * Hundred > (decimal)limit * NearPercent) yield return Of(AnomalyRule.JustBelowLimit, [one], Amount(one));
        if (at.UtcDateTime.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) yield return Of(AnomalyRule.Weekend, [one], Amount(one));
        if (one.DetailsChanged is { } changed && at >= changed && at < changed.AddDays(ChangeDays))
            yield return Of(AnomalyRule.AfterChange, [one], Amount(one)) with { Documents = [one.Document, new(Details, one.Party)] };
    }

    private static IEnumerable<Finding> Repeated(IEnumerable<AuditedDocument> all) =>
        from same in all.Where(d => d.IsOut).GroupBy(d => (d.Document.Kind, d.Party, d.Currency, d.Minor))
        from row in Rows(same, RepeatDays)
        where row.Count > 1
        select Of(AnomalyRule.RepeatedAmount, row, Amount(row[0]));

    /// <summary>Several transfers to one payee, each within the limit, together above it.</summary>
    private static IEnumerable<Finding> Split(AuditedFacts facts) =>
        from same in facts.Documents.Where(d => d.Transferred is not null && d.Minor <= facts.Limit).GroupBy(d => d.Party)
        from row in Rows(same, SplitDays)
        where row.Count > 1 && row.Sum(d => d.Minor) > facts.Limit
        select Of(AnomalyRule.SplitPayments, row, [.. row.SelectMany(Amount)]);

    private static IEnumerable<Finding> References(IEnumerable<AuditedDocument> all) =>
        from same in all.GroupBy(d => Bare(d.Reference))
        where same.Key.Length >= LeastReference && same.Count() > 1
        select Of(AnomalyRule.SameReference, [.. same], [.. same.Select(d => d.Reference).Distinct(StringComparer.Ordinal)]);

    private static IEnumerable<Finding> Shared(AnomalyRule rule, IEnumerable<AuditedPayee> payees, Func<AuditedPayee, string> what, Func<AuditedPayee, string> said) =>
        from same in payees.GroupBy(what)
        where same.Key.Length > 0 && same.Select(p => p.Organisation).Distinct().Count() > 1
        select Of(rule, [.. same], [.. same.Select(said).Distinct(StringComparer.Ordinal)]);

    private static IEnumerable<Finding> Odd(IEnumerable<AuditedPayee> payees) =>
        payees.Where(p => PayeeName.HasHidden(p.Holder) || PayeeName.MixesAlphabets(p.Holder)).Select(p => Of(AnomalyRule.OddName, [p], [p.Holder]));

    /// <summary>Holders and organisations whose names look the same and are not.</summary>
    private static IEnumerable<Finding> Alike(IEnumerable<AuditedPayee> payees) =>
        from seen in payees.SelectMany(p => new[] { (Payee: p, Name: p.Holder), (Payee: p, p.Name) }).GroupBy(n => PayeeName.Skeleton(n.Name))
        where seen.Select(n => PayeeName.Fold(n.Name)).Distinct().Count() > 1
        select Of(AnomalyRule.LookAlikeName, [.. seen.Select(n => n.Payee).Distinct()], [.. seen.Select(n => n.Name).Distinct(StringComparer.Ordinal)]);

    private static IEnumerable<Finding> Late(IEnumerable<AuditedPosting> postings) =>
        from posting in postings
        let entered = DateOnly.FromDateTime(posting.At.UtcDateTime)
        where entered.DayNumber - posting.Day.DayNumber > LateDays
        select new Finding(AnomalyRule.LateEntry, entered, [posting.Document], [posting.Number], []) { Marks = [posting.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)] };

    /// <summary>Rows of documents in the order of days, each at most some days after the one before.</summary>
    private static IEnumerable<IReadOnlyList<AuditedDocument>> Rows(IEnumerable<AuditedDocument> documents, int days)
    {
        var row = new List<AuditedDocument>();
        foreach (var one in documents.OrderBy(d => d.Day).ThenBy(d => d.Document.Code, StringComparer.Ordinal))
        {
            if (row.Count > 0 && one.Day.DayNumber - row[^1].Day.DayNumber > days)
            {
                yield return row;
                row = [];
            }

            row.Add(one);
        }

        if (row.Count > 0) yield return row;
    }

    private static Finding Of(AnomalyRule rule, IReadOnlyList<AuditedDocument> documents, IReadOnlyList<string> said)
    {
        var all = documents.OrderBy(d => d.Document.Code, StringComparer.Ordinal).ToList();
        return new(rule, all.Max(d => d.Day), [.. all.Select(d => d.Document)], [.. all.SelectMany(d => d.Postings).Distinct().Order()], said);
    }

    private static Finding Of(AnomalyRule rule, IReadOnlyList<AuditedPayee> payees, IReadOnlyList<string> said) =>
        new(rule, payees.Max(p => p.Day), [.. payees.Select(p => p.Document).Distinct().OrderBy(d => d.Code, StringComparer.Ordinal)], [], said) { Marks = [.. payees.Select(p => p.Id).Order(StringComparer.Ordinal)] };

    private static string[] Amount(AuditedDocument one) => [new Amount(one.Minor, Currency.Find(one.Currency)!).ToString()];

    /// <summary>A number without spaces, hyphens and case.</summary>
    private static string Bare(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
