using System.Globalization;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Kernel.Reference;

namespace Marrakech.Connection.Domain.Capabilities;

/// <summary>What is wrong with something typed; its sentence is <c>Capability.Fault.{Name}</c>.</summary>
internal enum CapabilityFault
{
    Missing,
    TooLong,
    TooMany,
    NotUnderstood,

    /// <summary>A day that is over.</summary>
    Past,

    /// <summary>A day until which nothing is free.</summary>
    NothingFree,

    /// <summary>Equipment is described and not chosen as a kind of support.</summary>
    EquipmentNotChosen,

    /// <summary>A day until which it was available that is over.</summary>
    EquipmentGone,

    /// <summary>No whole number of pieces.</summary>
    NotANumber,
}

/// <summary>Something wrong with a field.</summary>
/// <param name="Field">Its name; its label is <c>Capability.Ask.{Name}</c>.</param>
/// <param name="Fault">What.</param>
/// <param name="Value">What was not understood.</param>
/// <param name="Most">How much is allowed.</param>
/// <param name="Found">How much there is.</param>
internal sealed record CapabilityProblem(string Field, CapabilityFault Fault, string? Value = null, int Most = 0, int Found = 0);

/// <summary>Reads what was typed of a capability, and names everything that is wrong with it.</summary>
internal sealed class CapabilityCheck
{
    /// <summary>Names of the fields.</summary>
    public const string Title = "title", WrittenIn = "language", Description = "description", Support = "support", Objective = "objective", Objectives = "objectives", Worldwide = "worldwide",
        Places = "places", Languages = "languages", Capacity = "capacity", FreeUntil = "freeUntil", Cost = "cost", Works = "works", Actions = "actions", Equipment = "equipment", EquipmentNumber = "equipmentNumber", EquipmentCondition = "equipmentCondition", EquipmentUntil = "equipmentUntil", Yes = "yes", DayForm = "yyyy-MM-dd";

    /// <summary>Most characters of a value that are repeated.</summary>
    private const int Shown = 60;

    private readonly Func<string, IReadOnlyList<string>> typed;
    private readonly List<CapabilityProblem> problems = [];

    private CapabilityCheck(Func<string, IReadOnlyList<string>> typed) => this.typed = typed;

    /// <summary>What was typed; null with everything that is wrong with it. Actions are asked for by themselves.</summary>
    /// <param name="typed">Values by the name of a field.</param>
    /// <param name="today">Today.</param>
    public static (CapabilityWords? Words, IReadOnlyList<CapabilityProblem> Problems) Read(Func<string, IReadOnlyList<string>> typed, DateOnly today)
    {
        var check = new CapabilityCheck(typed);
        var words = check.Words(today);
        return (check.problems.Count == 0 ? words : null, check.problems);
    }

    private CapabilityWords Words(DateOnly today)
    {
        var (main, others) = (Known(Objective, ReadObjective, true), Known(Objectives, ReadObjective, false));
        var words = new CapabilityWords
        {
            Title = Text(Title, Typed.Line(One(Title)), CapabilityWords.TitleLength),
            Language = Known(WrittenIn, v => Language.Find(v)?.Code, true).FirstOrDefault() ?? "",
            Description = Text(Description, Typed.Text(One(Description)), CapabilityWords.DescriptionLength),
            Supports = Known(Support, v => RequestQuestion.Supports.FirstOrDefault(s => s == v), true),
            Objectives = [.. main.Take(1).Concat(others).Distinct().Select(o => int.Parse(o, CultureInfo.InvariantCulture))],
            IsWorldwide = Known(Worldwide, v => v == Yes ? v : null, false).Count > 0,
            Places = Lines(Places, CapabilityWords.MostPlaces, NamedWork.LineLength, ServedPlaces.Read),
            Languages = Known(Languages, v => Language.Find(v)?.Code, true),
            Capacity = Choice<FreeCapacity>(Capacity),
            FreeUntil = Day(FreeUntil),
            Cost = Choice<CostBasis>(Cost),
            Works = Lines(Works, CapabilityWords.MostWorks, NamedWork.LineLength, NamedWork.Parse),
        };
        Together(words, today);
        return words with { Equipment = Offered(words.Supports.Contains(RequestQuestion.Equipment), today) };
    }

    /// <summary>What is offered of equipment: asked for where it is chosen as a kind of support, and not lost where it is not.</summary>
    private OfferedEquipment? Offered(bool isChosen, DateOnly today)
    {
        if (!isChosen)
        {
            if (Typed.Line(One(Equipment)) is not null) problems.Add(new(Support, CapabilityFault.EquipmentNotChosen));
            return null;
        }

        var what = Text(Equipment, Typed.Line(One(Equipment)), OfferedEquipment.WhatLength);
        var isNumber = int.TryParse(Typed.Line(One(EquipmentNumber))?.Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= OfferedEquipment.MostPieces;
        if (!isNumber) problems.Add(new(EquipmentNumber, CapabilityFault.NotANumber));
        var (condition, until) = (Choice<AssetCondition>(EquipmentCondition), Day(EquipmentUntil));
        if (until < today) problems.Add(new(EquipmentUntil, CapabilityFault.EquipmentGone));
        return new OfferedEquipment(what, number, condition, until);
    }

    private void Together(CapabilityWords words, DateOnly today)
    {
        if (!words.IsWorldwide && words.Places.Count == 0 && !problems.Exists(p => p.Field == Places)) problems.Add(new(Places, CapabilityFault.Missing));
        if (words.FreeUntil is not { } last) return;
        if (last < today) problems.Add(new(FreeUntil, CapabilityFault.Past));
        else if (words.Capacity == FreeCapacity.None && !problems.Exists(p => p.Field == Capacity)) problems.Add(new(FreeUntil, CapabilityFault.NothingFree));
    }

    private string? One(string field) => typed(field) is [var first, ..] ? first : null;

    private string Text(string field, string? text, int most)
    {
        if (text is null) problems.Add(new(field, CapabilityFault.Missing));
        else if (text.Length > most) problems.Add(new(field, CapabilityFault.TooLong, Most: most, Found: text.Length));
        return text ?? "";
    }

    private List<string> Known(string field, Func<string, string?> read, bool isRequired)
    {
        var given = typed(field).Select(Typed.Line).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (given.Find(v => read(v) is null) is { } unknown) problems.Add(new(field, CapabilityFault.NotUnderstood, Short(unknown)));
        else if (isRequired && given.Count == 0) problems.Add(new(field, CapabilityFault.Missing));
        return [.. given.Select(read).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private List<T> Lines<T>(string field, int most, int longest, Func<string, T?> read)
        where T : class
    {
        var lines = typed(field).SelectMany(Typed.Lines).Distinct(StringComparer.Ordinal).ToList();
        if (lines.Count > most) problems.Add(new(field, CapabilityFault.TooMany, Most: most, Found: lines.Count));
        else if (lines.Find(l => l.Length > longest) is { } tooLong) problems.Add(new(field, CapabilityFault.TooLong, Most: longest, Found: tooLong.Length));
        else if (lines.Find(l => read(l) is null) is { } unknown) problems.Add(new(field, CapabilityFault.NotUnderstood, Short(unknown)));
        return [.. lines.Select(read).OfType<T>().Distinct()];
    }

    private T Choice<T>(string field)
        where T : struct, Enum
    {
        if (One(field) is not { Length: > 0 } given) problems.Add(new(field, CapabilityFault.Missing));
        else if (Enum.GetValues<T>().Select(v => (T?)v).FirstOrDefault(v => v.ToString() == given) is { } known) return known;
        else problems.Add(new(field, CapabilityFault.NotUnderstood, Short(given)));
        return default;
    }

    private DateOnly? Day(string field)
    {
        if (Typed.Line(One(field)) is not { } given) return null;
        if (DateOnly.TryParseExact(given, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        problems.Add(new(field, CapabilityFault.NotUnderstood, Short(given)));
        return null;
    }

    private static string? ReadObjective(string value) => RequestQuestion.Find(RequestQuestion.Objective).Read!(value);

    private static string Short(string value) => value.Length > Shown ? value[..Shown] + "…" : value;
}
