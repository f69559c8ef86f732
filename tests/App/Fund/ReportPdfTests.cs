using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Marrakech.App.Accounts;
using Marrakech.App.Security;
using Marrakech.Fund.Features.PrintReports;
using Marrakech.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using UglyToad.PdfPig;
using Xunit;

namespace Marrakech.App.Fund;

/// <summary>A site whose operator named a browser.</summary>
public sealed class PrintingHost() : TestHost(Engine.Sqlite)
{
    protected override IReadOnlyList<string> Settings => [.. base.Settings, .. Chromium.Program is { } browser ? ["--fund-reports-browser", browser] : Array.Empty<string>()];
}

/// <summary>The same with donors and fund administrators.</summary>
public sealed class PrintingPeople() : PeopleHost(Engine.Sqlite)
{
    protected override IReadOnlyList<string> Settings => [.. base.Settings, .. Chromium.Program is { } browser ? ["--fund-reports-browser", browser] : Array.Empty<string>()];
}

/// <summary>Reports as PDF, printed by the browser of the machine; and what is said where that does not work.</summary>
public sealed class ReportPdfTests(PrintingHost host, PrintingPeople people) : IClassFixture<PrintingHost>, IClassFixture<PrintingPeople>, IDisposable
{
    private readonly LogCapture captured = new();
    private LoggerFactory? opened;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_printed_with_its_figures_in_latin_and_arabic()
    {
        if (Chromium.Program is null) Missing.Skip(Chromium.HowToGet);
        var today = FundMoney.Today(host);
        Assert.Null((await FundMoney.PostAsync(host, FundMoney.Deposit(FundMoney.Fresh("pdf"), 123_456_78, today))).Problem);
        Assert.NotEmpty((await host.GetHtmlAsync("/en/fund/books/reports/cash")).QuerySelectorAll("main a[href*='cash.pdf?']"));
        foreach (var language in new[] { "en", "ar" })
        {
            using var answer = await host.Client.GetAsync(new Uri($"/fund/books/reports/cash.pdf?to={today:yyyy-MM-dd}&lang={language}", UriKind.Relative), Ct);
            await answer.MustBeAsync(HttpStatusCode.OK);
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
            using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(Ct));
            var text = Letters(pdf);
            Assert.Contains("123456.78", text, StringComparison.Ordinal);
            Assert.Contains(FundMoney.Bank, text, StringComparison.Ordinal);
            // The page lies: it is wider than it is high. The day it was printed and the number of the page stand at its foot.
            Assert.All(pdf.GetPages(), p => Assert.True(p.Width > p.Height));
            Assert.Contains($"{today:yyyy-MM-dd}", text, StringComparison.Ordinal);
            if (language == "en") Assert.Contains($"Page1of{pdf.NumberOfPages}", text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            if (language == "ar") Assert.Contains(text, c => c is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFC');
        }
    }

    [Fact]
    public async Task A_donor_takes_its_own_statement_as_pdf_and_word()
    {
        var giving = await ContributionGiving.BeginAsync(people);
        var (account, code) = (await giving.AccountAsync("USD", "US1100077"), await giving.AgreedAsync("USD", "500.00"));
        var deposit = await giving.PostedAsync("contribution", new() { ["account"] = account, ["reference"] = "Bank 4711 <b>", ["day"] = giving.Day(), ["amount"] = "200.00", ["contribution"] = code });
        var files = (await giving.Donor.Browser.GetHtmlAsync("/en/my-contributions/statement")).QuerySelectorAll(".data-links a").Select(a => a.GetAttribute("href")!).ToList();
        using (var word = WordprocessingDocument.Open(new MemoryStream(await giving.Donor.Browser.GetByteArrayAsync(new Uri(files.Single(f => f.Contains(".docx?", StringComparison.Ordinal)), UriKind.Relative), Ct)), false))
        {
            var text = word.MainDocumentPart!.Document!.InnerText;
            Assert.All(new[] { code, deposit, "Bank 4711 <b>", "USD 200.00", "Received up to here" }, w => Assert.Contains(w, text.Replace('\u00a0', ' '), StringComparison.Ordinal));
        }

        Assert.Equal(Chromium.Program is not null, files.Any(f => f.Contains(".pdf?", StringComparison.Ordinal)));
        if (Chromium.Program is null) Missing.Skip(Chromium.HowToGet);
        foreach (var language in new[] { "en", "ar" })
        {
            using var answer = await giving.Donor.Browser.GetAsync(new Uri(files.Single(f => f.Contains(".pdf?", StringComparison.Ordinal)).Replace("/en/", $"/{language}/", StringComparison.Ordinal), UriKind.Relative), Ct);
            await answer.MustBeAsync(HttpStatusCode.OK);
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
            using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(Ct));
            Assert.All(new[] { code, deposit, "4711", "200.00" }, w => Assert.Contains(w, Letters(pdf), StringComparison.Ordinal));
            if (language == "ar") Assert.Contains(Letters(pdf), c => c is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFC');
        }

        // Nobody else takes it: another donor gets their own, whoever gave nothing gets none.
        var other = await ContributionGiving.BeginAsync(people);
        using var foreign = PdfDocument.Open(await other.Donor.Browser.GetByteArrayAsync(new Uri("/en/my-contributions/statement.pdf", UriKind.Relative), Ct));
        Assert.DoesNotContain(code, Letters(foreign), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await ContributionGiving.AskAsync(other.First, "/en/my-contributions/statement.pdf"));
        Assert.StartsWith("Another report is being printed.", (await giving.Donor.Browser.GetHtmlAsync("/en/my-contributions/statement?pdf=Busy")).TextOf("main p.notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_browser_the_page_offers_word_and_print()
    {
        var printer = new ReportPrinter(null, TimeProvider.System, Log.CreateLogger<ReportPrinter>());
        Assert.Equal((null, PrintRefusal.None), await printer.PrintAsync("<p>", Ct));
        foreach (var (refusal, sentence) in new[] { (PrintRefusal.None, "This site prints no PDF itself."), (PrintRefusal.Busy, "Another report is being printed."), (PrintRefusal.Failed, "No PDF could be made this time.") })
            Assert.StartsWith(sentence, (await host.GetHtmlAsync($"/en/fund/books/reports/cash?pdf={refusal}")).TextOf("main p.notice"), StringComparison.Ordinal);
    }

    /// <summary>A program that fails, one that never ends, and a second asker while it runs.</summary>
    [Fact]
    public async Task Only_one_is_printed_at_a_time_and_none_for_longer_than_thirty_seconds()
    {
        if (OperatingSystem.IsWindows()) return;
        var clock = new FakeTimeProvider();
        foreach (var (browser, reason) in new[]
        {
            (Script("echo 'libnss3.so: cannot open' >&2; printf 'line\\033two' >&2; exit 3"), "It ended with 3 and said: libnss3.so: cannot open line two"),
            (Script("exit 0"), "It ended well and made no file."),
            (Script("for a in \"$@\"; do case $a in --print-to-pdf=*) echo no >\"${a#*=}\";; esac; done"), "What it made is no PDF."),
            (Path.Combine(host.DataFolder, "no-such-browser"), "It did not start:"),
        })
        {
            using var printer = Printer(browser, clock);
            Assert.Equal((null, PrintRefusal.Failed), await printer.PrintAsync("<p>Ada Secret", Ct));
            Assert.Contains(reason, captured.Lines[^1], StringComparison.Ordinal);
        }

        var slow = Script("while true; do sleep 1; done");
        using var hanging = Printer(slow, clock);
        var first = hanging.PrintAsync("<p>", Ct);
        Assert.Equal((null, PrintRefusal.Busy), await hanging.PrintAsync("<p>", Ct));
        while (!first.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            await Task.Yield();
        }

        Assert.Equal((null, PrintRefusal.Failed), await first);
        Assert.Contains("It took longer than 30 seconds and was ended.", captured.Lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(captured.Lines, l => l.Contains("Ada", StringComparison.Ordinal));
        // The place is free again.
        File.WriteAllText(slow, "#!/bin/sh\nexit 4\n");
        Assert.Equal((null, PrintRefusal.Failed), await hanging.PrintAsync("<p>", Ct));
        Assert.Contains("It ended with 4", captured.Lines[^1], StringComparison.Ordinal);
    }

    public void Dispose()
    {
        captured.Dispose();
        opened?.Dispose();
    }

    private LoggerFactory Log => opened ??= new LoggerFactory([captured]);

    private ReportPrinter Printer(string browser, TimeProvider clock) => new(browser, clock, Log.CreateLogger<ReportPrinter>());

    private static string Letters(PdfDocument pdf) => string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));

    private string Script(string body)
    {
        var path = Path.Combine(host.DataFolder, $"browser-{FundMoney.Fresh("S")}.sh");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
