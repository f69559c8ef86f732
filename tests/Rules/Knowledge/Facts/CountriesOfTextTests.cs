using Marrakech.Knowledge.Facts;

namespace Marrakech.Rules.Knowledge.Facts;

public sealed class CountriesOfTextTests
{
    [Theory]
    [InlineData("Farmers in Guinea met farmers from Equatorial Guinea.", "GN GQ")]
    [InlineData("Papua New Guinea and Guinea-Bissau signed.", "GW PG")]
    [InlineData("From Niger to Nigeria by bus.", "NE NG")]
    [InlineData("Sudan and South Sudan share a market.", "SD SS")]
    [InlineData("The Democratic Republic of the Congo trains teachers.", "CD")]
    [InlineData("The Republic of the Congo trains teachers.", "CG")]
    [InlineData("Jordan, Georgia and New Zealand took part.", "GE JO NZ")]
    [InlineData("A clinic in Mexico City opened.", "MX")]
    [InlineData("The Dominican Republic and Dominica agreed.", "DM DO")]
    [InlineData("Côte d’Ivoire and Cote d'Ivoire are one country.", "CI")]
    public void Names_inside_other_names_are_told_apart(string text, string countries) => Assert.Equal(countries, Extracted.Countries(text));

    [Theory]
    [InlineData("Latin American ministers met in the European Union.")]
    [InlineData("A Central American network and an Inter-American court.")]
    [InlineData("Boats crossed the Gulf of Mexico and the South China Sea.")]
    [InlineData("They paid 40 US dollars, or US$ 40.")]
    [InlineData("Tell us about it in polish and china cups.")]
    [InlineData("The Abu Dhabi Dialogue and the Geneva Conventions were cited.")]
    [InlineData("Leaflets in French, Spanish and Portuguese, and English classes, were offered.")]
    [InlineData("The idea was studied (Ministry of Roads of Chile, 2015).")]
    [InlineData("See https://example.org/Peru/report for more.")]
    public void Words_that_only_look_like_a_country_name_none(string text) => Assert.Equal("", Extracted.Countries(text));

    [Theory]
    [InlineData("Kenyan nurses and Peruvians meet.", "KE PE")]
    [InlineData("Workshops in Sfax and Lyon.", "FR TN")]
    [InlineData("The Congolese and the Dominicans came.", "CD DO")]
    [InlineData("The US, the UK and the UAE.", "AE GB US")]
    [InlineData("A lighthouse of the Croatian Red Cross.", "HR")]
    [InlineData("SUPPORT FOR BAKERS IN PERU", "PE")]
    public void People_and_places_name_their_country(string text, string countries) => Assert.Equal(countries, Extracted.Countries(text));

    [Fact]
    public void A_country_knows_the_exact_words_and_where_they_stand()
    {
        const string title = "Bakeries of Senegal";
        const string text = "In Dakar, Senegalese bakers teach.";

        var country = Assert.Single(Extracted.From(text, title).Countries);

        Assert.Equal(("SN", CountryMention.Name), (country.Code, country.Mention));
        Assert.Equal(
            [new("Senegal", FactField.Title, 12), new("Dakar", FactField.Text, 3), new("Senegalese", FactField.Text, 10)],
            country.Words);
        Assert.All(country.Words, w => Assert.Equal(w.Words, (w.Field == FactField.Title ? title : text).Substring(w.Offset, w.Words.Length)));
    }
}
