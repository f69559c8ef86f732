using Marrakech.Fund.Data.Audit;
using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Features.DrawSamples;

/// <summary>Keeps what a sample was drawn by and the digest of its rows, so that others can draw it again and compare.</summary>
internal sealed class KeepSample(AppDb db, ActTrail acts, SampleReader reader, CurrentActor actor)
{
    public static readonly ActKind Act = new("FundSampleKept");

    /// <summary>The code it is kept under, or what stands against it.</summary>
    public async Task<(string? Code, SampleRefusal? Refusal)> HandleAsync(SampleTerms terms, string? note, CancellationToken ct)
    {
        if (note?.Trim().Length > KeptSample.NoteLength) return (null, SampleRefusal.NoteTooLong);
        await using var act = await acts.OpenAsync(Act, null, ct);
        var (sample, refusal) = await reader.DrawAsync(terms, ct);
        if (sample is null) return (null, refusal);
        var kept = new KeptSample
        {
            Code = KeptSample.CodeOf(await act.TakeNumbersAsync(KeptSample.Thing, 1, ct)),
            From = terms.From,
            To = terms.To,
            Account = terms.Account,
            Side = terms.Side,
            DocumentKind = terms.DocumentKind,
            Method = terms.Method,
            Large = terms.Large,
            Count = terms.Count,
            Interval = terms.Interval,
            Seed = terms.Seed,
            Through = terms.Through,
            Rows = sample.Rows.Count,
            Digest = await SampleFiles.DigestAsync(sample),
            Note = Typed.Text(note) ?? "",
            Person = actor.Value.Person,
            At = act.At,
        };
        db.Add(kept);
        act.Concerns(new ActSubject(KeptSample.Thing, kept.Code), null, kept.Digested());
        await act.CommitAsync(new { kept.Seed, kept.Through, rows = kept.Rows, kept.Digest }, ct);
        return (kept.Code, null);
    }
}
