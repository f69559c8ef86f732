using Marrakech.Kernel.Reference;
using Marrakech.Operations;
using Marrakech.Operations.Contracts.Mail;
using Marrakech.Operations.Mail;
using Marrakech.Ui;
using Marrakech.Ui.Texting;

namespace Marrakech.Rules.Operations;

public sealed class MailWriterTests
{
    private const string Link = "https://hub.example.org/fr/lake/1";
    private static readonly MailWriter Writer = new(new TextCatalogue([new TextSource(typeof(UiModule).Assembly), new TextSource(typeof(OperationsModule).Assembly)]));

    /// <summary>Words that exist already: one with places, one without.</summary>
    private static readonly MailWords Words = new() { Subject = "Jobs.Progress", Paragraphs = ["Jobs.Progress", "Notifications.MailHint"], Link = "Notification.Open", Values = ["1", "<b>two</b>\r\nBcc: all"] };

    [Fact]
    public void Both_forms_say_the_same_in_the_readers_language()
    {
        var body = Whole("fr", null);
        Assert.Contains("Tout apparaît de toute façon sur cette page.", body.Text, StringComparison.Ordinal);
        Assert.Contains("Tout apparaît de toute façon sur cette page.", System.Net.WebUtility.HtmlDecode(body.Html), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\" dir=\"ltr\">", body.Html, StringComparison.Ordinal);
        Assert.Contains(Link, body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Arabic_runs_from_right_to_left() => Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", Whole("ar", null).Html, StringComparison.Ordinal);

    [Fact]
    public void What_people_typed_is_neither_markup_nor_a_header()
    {
        var body = Whole("en", null);
        Assert.DoesNotContain("<b>", body.Html, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', body.Subject);
    }

    [Fact]
    public void There_is_one_link_and_the_way_out_where_there_is_one()
    {
        Assert.Single(Links(Whole("en", null)));
        Assert.Equal([Link, "https://hub.example.org/stop"], Links(Whole("en", "https://hub.example.org/stop")));
    }

    [Fact]
    public void A_digest_counts_its_parts_as_its_language_does()
    {
        var part = Writer.Write(Language.Find("ar")!, Words, Link);
        Assert.Equal("خبران لك", Writer.Join(Language.Find("ar")!, [part, part]).Subject);
        Assert.Equal("3 things you should know", Writer.Join(Language.English, [part, part, part]).Subject);
    }

    private static MailBody Whole(string language, string? unsubscribe)
    {
        var reader = Language.Find(language)!;
        return Writer.Framed(reader, Writer.Write(reader, Words, Link), unsubscribe);
    }

    private static List<string> Links(MailBody body) => [.. body.Html.Split("href=\"").Skip(1).Select(p => p.Split('"')[0])];
}
