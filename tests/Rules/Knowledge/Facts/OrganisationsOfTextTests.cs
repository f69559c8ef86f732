using Marrakech.Knowledge.Facts;

namespace Marrakech.Rules.Knowledge.Facts;

public sealed class OrganisationsOfTextTests
{
    [Theory]
    [InlineData("The International Organization for Migration (IOM) came; IOM stayed.", "IOM")]
    [InlineData("The International Labour Organisation paid.", "ILO")]
    [InlineData("The Association of South East Asian Nations (ASEAN)", "ASEAN")]
    [InlineData("The UN Network on migration wrote.", "UNNM")]
    public void A_known_organisation_is_one_by_every_name(string text, string key) => Assert.Equal(key, Extracted.Organisations(text));

    [Theory]
    [InlineData("The Ministry of Bridges, Ferries and Roads opened it.", "ministry of bridges ferries and roads")]
    [InlineData("The Harbour Workers Association and the Ferry Council agreed.", "harbour workers association | ferry council")]
    [InlineData("The Ministry of Bread and the Ministry of Salt agreed.", "ministry of bread | ministry of salt")]
    [InlineData("Children at the Harbour Taskforce began.", "harbour taskforce")]
    [InlineData("Children of the Harbour Taskforce began.", "children of harbour taskforce")]
    [InlineData("The municipality of Sfax helped.", "municipality of sfax")]
    [InlineData("In Peru, the Bakers in the Andes Network (BAN) grew; BAN is old.", "bakers in andes network")]
    public void A_name_that_says_organisation_is_read_whole(string text, string keys) => Assert.Equal(keys, Extracted.Organisations(text));

    [Theory]
    [InlineData("The Government of Kenya and the Kenyan government are one.", "government:KE")]
    [InlineData("Kenyan port authorities helped.", "kenyan port authorities")]
    [InlineData("Kenya’s police helped.", "kenya police")]
    [InlineData("The Kenyan Embassy in Peru helped.", "kenyan embassy in peru")]
    public void Bodies_of_a_State_are_found_by_its_name_or_people(string text, string keys) => Assert.Equal(keys, Extracted.Organisations(text));

    [Theory]
    [InlineData("Governments and ministries met at the Bread Festival.")]
    [InlineData("The Bread Strategy (BS) and the Salt Programme began.")]
    [InlineData("United Nations entities and EU Member States agreed.")]
    [InlineData("It was studied (IOM, 2015).")]
    public void Plans_and_generic_words_are_no_organisations(string text) => Assert.Equal("", Extracted.Organisations(text));

    [Fact]
    public void An_organ_named_after_an_acronym_stands_beside_the_body() =>
        Assert.Equal("ECOWAS | ECOWAS Commission", Extracted.Organisations("The Economic Community of West African States (ECOWAS) Commission paid."));

    [Fact]
    public void The_words_and_the_acronym_are_kept()
    {
        var found = Assert.Single(Extracted.From("The Harbour Bakers Union (HBU) grew. HBU is old.").Organisations);

        Assert.Equal(("Harbour Bakers Union", "HBU"), (found.Name, found.Acronym));
        Assert.Equal([new("Harbour Bakers Union (HBU)", FactField.Text, 4), new("HBU", FactField.Text, 37)], found.Words);
    }
}
