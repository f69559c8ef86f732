using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Domain;

namespace Marrakech.Rules.Accounts;

/// <summary>What people type about themselves and their organisations.</summary>
public sealed class TypedTests
{
    [Theory]
    [InlineData(" amina@example.org ", "amina@example.org")]
    [InlineData("a.b+c@sub.example.org", "a.b+c@sub.example.org")]
    [InlineData("Amina <amina@example.org>", null)]
    [InlineData("amina@example.org, b@example.org", null)]
    [InlineData("amina@example.org\r\nBcc: b@example.org", null)]
    [InlineData("amina", null)]
    [InlineData("@example.org", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_is_one_mailbox_and_nothing_else(string? typed, string? read) => Assert.Equal(read, EmailAddress.Read(typed));

    [Theory]
    [InlineData("  Lantern \t Bureau\n", "Lantern Bureau")]
    [InlineData("Ministry\u202Eofni", "Ministryofni")]
    [InlineData("نَص عَرَبِي", "نَص عَرَبِي")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("\u200B\u0007", null)]
    [InlineData(null, null)]
    public void A_line_holds_no_signs_that_deceive(string? typed, string? read) => Assert.Equal(read, OneLine.Read(typed));

    [Theory]
    [InlineData("https://example.org/a?b=c", true)]
    [InlineData("http://example.org", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://user:word@example.org", false)]
    [InlineData("example.org", false)]
    public void A_website_is_an_address_a_browser_opens_as_a_page(string address, bool fits)
    {
        var (details, refusals) = OrganisationDetails.Check(new OrganisationInput { Name = "Bureau", Kind = "media", Languages = ["en"], Website = address });
        Assert.Equal(fits, details is not null);
        Assert.Equal(fits ? [] : [OrganisationRefusal.WebsiteInvalid], refusals);
    }

    [Theory]
    [InlineData("XM-DAC-41122", true)]
    [InlineData("GB-COH-0123456.7", true)]
    [InlineData(" NL-KVK-41009723 ", true)]
    [InlineData("41122", false)]
    [InlineData("xm-dac-41122", false)]
    [InlineData("XM-DAC-", false)]
    [InlineData("XM-DAC-41 122", false)]
    [InlineData("XM-DAC-41/122", false)]
    [InlineData("XM-DAC-41&122", false)]
    [InlineData("XM-DAC-41|122", false)]
    [InlineData("XM-DAC-41?", false)]
    public void An_identifier_with_IATI_begins_with_the_agency_that_registers(string identifier, bool fits)
    {
        var (details, refusals) = OrganisationDetails.Check(new OrganisationInput { Name = "Bureau", Kind = "media", Languages = ["en"], Iati = identifier });
        Assert.Equal(fits ? identifier.Trim() : null, details?.Iati);
        Assert.Equal(fits ? [] : [OrganisationRefusal.IatiInvalid], refusals);
    }

    [Fact]
    public void Everything_wrong_with_an_organisation_is_named_at_once()
    {
        var (_, refusals) = OrganisationDetails.Check(new OrganisationInput { Name = new string('x', 201), Acronym = new string('x', 41), Kind = "guild", Country = "XX", Languages = ["xx"] });
        Assert.Equal([OrganisationRefusal.NameTooLong, OrganisationRefusal.AcronymTooLong, OrganisationRefusal.KindUnknown, OrganisationRefusal.CountryUnknown, OrganisationRefusal.LanguageMissing], refusals);
        Assert.Equal([OrganisationRefusal.CountryMissing], OrganisationDetails.Check(new OrganisationInput { Name = "State", Kind = "member-state", Languages = ["en"] }).Refusals);
    }
}
