using System.Security.Cryptography;
using Marrakech.Fund.Data.Audit;
using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Audit;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.DrawSamples;

/// <summary>Where a sample is drawn, and kept.</summary>
internal sealed class DrawSamplePageModel(SampleReader reader, KeepSample keep, BookFigures figures, BookedDocuments documents, IPersonNames people, TimeProvider clock, Site site) : FormPage
{
    /// <summary>Letters of a seed that is drawn here.</summary>
    private const int SeedLetters = 12;

    private const string Nought = "0.00";

    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public Sample? Sample { get; private set; }

    /// <summary>What was typed, or what stands in the form before anything was; nought stands in an address for what the other method asks for.</summary>
    public string Typed(string field) => Given(field) is { } given && (given != Nought || !ModelState.IsValid) ? given : field switch
    {
        "from" => PeriodWords.Plain(new DateOnly(Today.Year, 1, 1)),
        "to" => PeriodWords.Plain(Today),
        "large" => "100000",
        "count" => "25",
        "interval" => "50000",
        _ => "",
    };

    public string? Note => Given("note");

    public IEnumerable<Choice> Accounts => Chart.All.Select(a => new Choice(a.Number, $"{a.Number} {site[$"Chart.{a.Number}"]}", Chosen: a.Number == Typed("account"))).Prepend(new Choice("", site["Sample.Account.All"], Chosen: Typed("account").Length == 0));

    public IEnumerable<Choice> Sides => Enum.GetValues<SampleSide>().Select(s => new Choice(s.ToString(), site[$"SampleSide.{s}"], Chosen: s.ToString() == Typed("side")));

    public IEnumerable<Choice> Kinds => documents.Kinds.Select(k => new Choice(k, site.Find($"Subject.{k}", k), Chosen: k == Typed("kind"))).Prepend(new Choice("", site["Books.Any"], Chosen: Typed("kind").Length == 0));

    public IEnumerable<Choice> Methods => Enum.GetValues<SampleMethod>().Select(m => new Choice(m.ToString(), site[$"SampleMethod.{m}"], Chosen: m.ToString() == Typed("method")));

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Name of a person; the pseudonym of one who has left.</summary>
    public string NameOf(Guid? person) => person is { } id ? names.GetValueOrDefault(id) ?? id.ToString() : "";

    public string Table(string form) => site.Link(AuditLinks.SampleFile(form)) + Query(Sample!.Terms);

    public static string Query(SampleTerms terms) => BookLinks.Query([.. terms.Parts.Select(p => (p.Name, (string?)p.Value))]);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Given("from") is null) return Page();
        if (await ReadAsync(ct) is not { } terms) return Invalid();
        // The address names seed and last posting from the first time on: it shows the same sample for good.
        if (string.IsNullOrEmpty(Given("seed")) || string.IsNullOrEmpty(Given("through"))) return Redirect(site.Link(AuditLinks.Draw) + Query(terms));
        return await DrawAsync(terms, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is not { } terms) return Invalid();
        var (code, refusal) = await keep.HandleAsync(terms, Note, ct);
        if (code is not null) return Redirect(site.Link(AuditLinks.Sample(code)));
        await DrawAsync(terms, ct);
        return Invalid(refusal == SampleRefusal.NoteTooLong ? "note" : "main", Sentence(refusal));
    }

    private async Task<SampleTerms?> ReadAsync(CancellationToken ct)
    {
        var last = (await figures.BookAsync(BookCodes.Fund, ct)).Number;
        var (terms, field, refusal) = SampleTerms.Read(Given, documents.Kinds, last, RandomNumberGenerator.GetHexString(SeedLetters, lowercase: true));
        if (refusal is not null) ModelState.AddModelError(field, site[$"Sample.Refusal.{refusal}"]);
        return terms;
    }

    private async Task<IActionResult> DrawAsync(SampleTerms terms, CancellationToken ct)
    {
        var (sample, refusal) = await reader.DrawAsync(terms, ct);
        if (sample is null) return Invalid("main", Sentence(refusal));
        Sample = sample;
        names = await people.NamesAsync([.. sample.Rows.SelectMany(r => new[] { r.Entered, r.Approved }).OfType<Guid>().Distinct()], ct);
        return Page();
    }

    private string Sentence(SampleRefusal? refusal) => site.Text($"Sample.Refusal.{refusal}", site.Number(refusal switch { SampleRefusal.TooMany => SampleReader.MostPostings, SampleRefusal.TooLarge => SampleReader.MostRows, _ => KeptSample.NoteLength }));

    private string? Given(string field) => Request.HasFormContentType ? Request.Form[field].FirstOrDefault() : Request.Query[field].FirstOrDefault();
}
