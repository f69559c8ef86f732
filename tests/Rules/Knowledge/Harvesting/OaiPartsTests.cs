using System.Text;
using System.Xml;
using Marrakech.Knowledge.Domain.Harvesting;

namespace Marrakech.Rules.Knowledge.Harvesting;

public sealed class OaiPartsTests
{
    private static readonly OaiToken token = new(OaiVerb.ListRecords, "oai_dc", "objective-8", null, "2026-01-31", new OaiPosition(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(12_340), "P-000012"), 250, 688);

    [Fact]
    public void A_token_carries_everything_to_the_tick() => Assert.Equal(token, OaiToken.Read(token.Write()));

    [Fact]
    public void Any_altered_token_is_none()
    {
        var word = token.Write();
        for (var place = 0; place < word.Length; place++)
        {
            // The last letter may hold bits that mean nothing.
            if (place == word.Length - 1) continue;
            var altered = new StringBuilder(word) { [place] = word[place] == 'A' ? 'B' : 'A' }.ToString();
            Assert.Null(OaiToken.Read(altered));
        }

        Assert.Null(OaiToken.Read(word[..^4]));
        Assert.Null(OaiToken.Read(new string('A', 100_000)));
    }

    [Theory]
    [InlineData("2026-01-31", true, "2026-01-31T00:00:00Z", "2026-02-01T00:00:00Z")]
    [InlineData("2026-01-31T23:59:59Z", false, "2026-01-31T23:59:59Z", "2026-02-01T00:00:00Z")]
    public void A_datestamp_covers_its_day_or_second(string text, bool isDay, string first, string after)
    {
        var read = OaiInstant.Read(text)!;
        Assert.Equal((isDay, first, after), (read.IsDay, OaiInstant.Write(read.First), OaiInstant.Write(read.After)));
    }

    [Theory]
    [InlineData("2026-1-31")]
    [InlineData("2026-01-31T23:59:59+01:00")]
    [InlineData("2026-01-31T23:59:59.5Z")]
    [InlineData("9999-12-31")]
    [InlineData(" 2026-01-31")]
    public void What_is_no_datestamp_is_none(string text) => Assert.Null(OaiInstant.Read(text));

    [Theory]
    [InlineData("https://hub.example.org", "oai:hub.example.org:P-000001")]
    [InlineData("http://localhost:5080", "oai:unnamed.invalid:P-000001")]
    [InlineData("http://127.0.0.1", "oai:unnamed.invalid:P-000001")]
    public void Identifiers_are_as_their_scheme_wants_them(string address, string identifier)
    {
        var identifiers = OaiIdentifiers.Of(new Uri(address));
        Assert.Equal(identifier, identifiers.Write("P-000001"));
        Assert.Equal("P-000001", identifiers.Read(identifier));
        Assert.Null(identifiers.Read("oai:other.example.org:P-000001"));
    }

    [Fact]
    public void An_answer_holds_so_many_records_and_no_more()
    {
        Assert.Equal(OaiReader.MostRecords, OaiReader.Read(Answer(OaiReader.MostRecords), _ => null).Records.Count);
        Assert.Equal(HarvestProblem.TooLarge, Assert.Throws<HarvestException>(() => OaiReader.Read(Answer(OaiReader.MostRecords + 1), _ => null)).Problem);

        static MemoryStream Answer(int records) => new(Encoding.UTF8.GetBytes(
            "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>2027-03-01T09:00:00Z</responseDate><ListRecords>"
            + string.Concat(Enumerable.Range(1, records).Select(i => $"<record><header><identifier>oai:a:{i}</identifier><datestamp>2027-02-01</datestamp></header></record>")) + "</ListRecords></OAI-PMH>"));
    }

    [Fact]
    public void Clean_text_can_be_written_and_keeps_what_it_may()
    {
        Assert.Equal("a\tb\n🚲é", CleanXml.Of("a\tb\n🚲é"));
        var clean = CleanXml.Of("a\u0000\u0008\ufffe\ud800b🚲");
        using var xml = XmlWriter.Create(new StringBuilder());
        xml.WriteElementString("x", clean);
        Assert.Equal("a\ufffdb🚲", clean);
    }
}
