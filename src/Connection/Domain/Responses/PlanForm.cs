using System.Globalization;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Domain.Responses;

/// <summary>What is wrong with a field of a plan; its sentence is <c>Plan.Fault.{Name}</c>.</summary>
internal enum PlanFault
{
    TooLong,
    NotADay,
    NotAnAmount,

    /// <summary>A row says when, who or how much, but not what.</summary>
    WhatMissing,
}

/// <summary>A plan as a form: fields by name, rows numbered from 1, and back.</summary>
internal static class PlanForm
{
    /// <summary>Empty rows after those that are filled.</summary>
    private const int Spare = 3;

    /// <summary>Longest public code of an organisation.</summary>
    private const int PartyLength = 12;

    /// <summary>Names of the fields; those of rows end with the number of the row.</summary>
    public const string Lead = "lead", Party = "party-", Role = "role-", Activity = "activity-", By = "by-", Due = "due-", Money = "money-", Amount = "amount-", Source = "source-", Results = "results", Risks = "risks";

    /// <summary>Value of a box that is ticked.</summary>
    private const string Yes = "yes";

    /// <summary>Rows to show of a kind of row.</summary>
    public static int Rows(IReadOnlyDictionary<string, string> fields, string kind) =>
        Math.Min(ResponsePlan.MostLines, fields.Where(f => f.Key.StartsWith(kind, StringComparison.Ordinal) && f.Value.Length > 0).Select(f => Math.Min(ResponsePlan.MostLines, Number(f.Key, kind))).DefaultIfEmpty().Max() + Spare);

    /// <summary>The fields of a plan.</summary>
    public static IReadOnlyDictionary<string, string> Of(ResponsePlan plan)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [Lead] = plan.Lead ?? "", [Results] = plan.Results ?? "", [Risks] = plan.Risks ?? "" };
        foreach (var party in plan.Parties) (fields[Party + party.Code], fields[Role + party.Code]) = (Yes, party.Role);
        foreach (var (number, activity) in plan.Activities.Index()) (fields[Name(Activity, number)], fields[Name(By, number)], fields[Name(Due, number)]) = (activity.What, activity.By, activity.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var (number, line) in plan.Budget.Index()) (fields[Name(Money, number)], fields[Name(Amount, number)], fields[Name(Source, number)]) = (line.What, line.Amount.ToString(CultureInfo.InvariantCulture), line.Source.ToString());
        return fields;
    }

    /// <summary>The plan a form says; rows without anything are left out.</summary>
    /// <param name="plan">The plan as it was: its request, country and version stay.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="partners">Partners that made an offer: public code and name.</param>
    public static (ResponsePlan Plan, IReadOnlyList<(string Field, PlanFault Fault)> Faults) Read(ResponsePlan plan, IReadOnlyDictionary<string, string> fields, IReadOnlyList<(string Code, string Name)> partners)
    {
        var faults = new List<(string, PlanFault)>();
        string? Text(string name, int length)
        {
            var text = Typed.Text(fields.GetValueOrDefault(name));
            if (text?.Length > length) faults.Add((name, PlanFault.TooLong));
            return text;
        }

        List<PlanParty> parties = [.. partners.Where(p => fields.GetValueOrDefault(Party + p.Code) == Yes).Select(p => new PlanParty(p.Code, p.Name, Text(Role + p.Code, ResponsePlan.LineLength) ?? ""))];
        List<PlanActivity> activities = [];
        List<PlanMoney> budget = [];
        for (var row = 0; row < ResponsePlan.MostLines; row++)
        {
            if (Text(Name(Activity, row), ResponsePlan.LineLength) is { } what)
            {
                if (Offer.DayOf(fields.GetValueOrDefault(Name(Due, row))) is { } due) activities.Add(new PlanActivity(what, Chosen(fields.GetValueOrDefault(Name(By, row))), due));
                else faults.Add((Name(Due, row), PlanFault.NotADay));
            }
            else if (Typed.Line(fields.GetValueOrDefault(Name(Due, row))) is not null)
            {
                faults.Add((Name(Activity, row), PlanFault.WhatMissing));
            }

            if (Text(Name(Money, row), ResponsePlan.LineLength) is { } pays)
            {
                if (Offer.Money(fields.GetValueOrDefault(Name(Amount, row))) is { } amount) budget.Add(new PlanMoney(pays, amount, Enum.TryParse<MoneySource>(fields.GetValueOrDefault(Name(Source, row)), out var source) && Enum.IsDefined(source) ? source : MoneySource.Other));
                else faults.Add((Name(Amount, row), PlanFault.NotAnAmount));
            }
            else if (Typed.Line(fields.GetValueOrDefault(Name(Amount, row))) is not null)
            {
                faults.Add((Name(Money, row), PlanFault.WhatMissing));
            }
        }

        var read = plan with
        {
            Lead = parties.Find(p => p.Code == fields.GetValueOrDefault(Lead))?.Code,
            Parties = parties,
            Activities = activities,
            Budget = budget,
            Results = Text(Results, ResponsePlan.TextLength),
            Risks = Text(Risks, ResponsePlan.TextLength),
        };
        return (read, faults);
    }

    public static string Name(string kind, int row) => string.Create(CultureInfo.InvariantCulture, $"{kind}{row + 1}");

    /// <summary>Who does it: whoever was chosen, also when it is no party any more, so that nobody's work becomes the country's unseen. Such a plan cannot be sent out.</summary>
    private static string Chosen(string? code) => Typed.Line(code) is { } chosen && chosen.Length <= PartyLength ? chosen : ResponsePlan.CountryParty;

    private static int Number(string field, string kind) => int.TryParse(field.AsSpan(kind.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
