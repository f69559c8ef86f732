using System.Globalization;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Harvesting;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.EditSource;

/// <summary>What somebody typed about a source.</summary>
internal sealed record SourceInput
{
    public string? Name { get; init; }
    public string? Address { get; init; }
    public string? Format { get; init; }
    public string? Set { get; init; }
    public string? Kind { get; init; }
    public string? Hours { get; init; }
    public string? Active { get; init; }

    /// <summary>Version of the source when the form was opened.</summary>
    public int Seen { get; init; }
}

/// <summary>What stands against a source. Its sentence is <c>EditSource.Refusal.{Name}</c>.</summary>
internal enum SourceRefusal
{
    NameMissing,

    /// <summary>It is no address of a page, or carries a password or a query.</summary>
    AddressWrong,
    AddressTaken,
    FormatUnknown,
    SetWrong,
    KindUnknown,
    HoursWrong,

    /// <summary>Somebody else changed it since the form was opened.</summary>
    ChangedMeanwhile,
}

/// <summary>Adds another repository to be harvested, or changes what is asked of it.</summary>
internal sealed class EditSource(AppDb db, ActTrail acts)
{
    public static readonly ActKind Added = new("SourceAdded"), Changed = new("SourceChanged");

    /// <summary>Formats that can be read, that which loses nothing first.</summary>
    public static IReadOnlyList<string> Formats { get; } = [ReadOwnFormat.Prefix, ReadDublinCore.Prefix];

    /// <summary>Changes the source with this code; null adds one. Returns its code, or everything that stands against it.</summary>
    public async Task<(string? Code, IReadOnlyList<SourceRefusal> Refusals)> HandleAsync(string? code, SourceInput input, CancellationToken ct)
    {
        var (name, set) = (Typed.Line(input.Name), Typed.Line(input.Set));
        var address = AddressOf(input.Address);
        var hours = int.TryParse(input.Hours, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= HarvestSource.LeastHours and <= HarvestSource.MostHours ? number : (int?)null;
        List<SourceRefusal> refusals = [.. Refusals(name, address, set, hours, input)];
        if (refusals.Count > 0) return (null, refusals);

        await using var act = await acts.OpenAsync(code is null ? Added : Changed, null, ct);
        if (await db.Set<HarvestSource>().AnyAsync(s => s.Code != code && s.Address == address && s.Set == set, ct)) return (null, [SourceRefusal.AddressTaken]);
        var source = code is null ? await NewAsync(act, ct) : await db.Set<HarvestSource>().SingleAsync(s => s.Code == code, ct);
        if (code is not null && source.Row != input.Seen) return (null, [SourceRefusal.ChangedMeanwhile]);
        var before = code is null ? null : source.Digested();
        // Another list is begun at its beginning.
        if ((source.Address, source.Set, source.Format) != (address, set, input.Format)) (source.From, source.Begun, source.Token) = (null, null, null);
        (source.Name, source.Address, source.Set, source.Format, source.Kind) = (name!, address!, set, input.Format!, input.Kind!);
        (source.Hours, source.IsActive, source.DueAt, source.Row) = (hours!.Value, input.Active is not null, act.At, source.Row + 1);
        act.Concerns(new ActSubject(HarvestSource.Thing, source.Code), before, source.Digested());
        await act.CommitAsync(new { address, set, hours }, ct);
        return (source.Code, []);
    }

    private async Task<HarvestSource> NewAsync(OpenAct act, CancellationToken ct) => db.Add(new HarvestSource
    {
        Id = Guid.CreateVersion7(act.At),
        Code = HarvestSource.CodeOf(await act.TakeNumbersAsync(HarvestSource.Thing, 1, ct)),
        Name = "",
        Address = "",
        Format = "",
        Kind = "",
        Hours = HarvestSource.LeastHours,
        IsActive = true,
        DueAt = act.At,
    }).Entity;

    private static IEnumerable<SourceRefusal> Refusals(string? name, string? address, string? set, int? hours, SourceInput input)
    {
        if (name is null or { Length: > HarvestSource.NameLength }) yield return SourceRefusal.NameMissing;
        if (address is null) yield return SourceRefusal.AddressWrong;
        if (!Formats.Contains(input.Format)) yield return SourceRefusal.FormatUnknown;
        if (set is { Length: > HarvestSource.SetLength } || set?.Contains(' ', StringComparison.Ordinal) == true) yield return SourceRefusal.SetWrong;
        if (ContributionKinds.Find(input.Kind) is null) yield return SourceRefusal.KindUnknown;
        if (hours is null) yield return SourceRefusal.HoursWrong;
    }

    private static string? AddressOf(string? typed) => Typed.Line(typed) is { Length: <= HarvestSource.AddressLength } line && Uri.TryCreate(line, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri is { UserInfo: "", Query: "", Fragment: "" } ? uri.AbsoluteUri : null;
}
