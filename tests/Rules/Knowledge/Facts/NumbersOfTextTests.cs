namespace Marrakech.Rules.Knowledge.Facts;

public sealed class NumbersOfTextTests
{
    [Theory]
    [InlineData("It began in 2014 and ended in 2016.", "2014-2014 2016-2016")]
    [InlineData("It ran 2014–2016.", "2014-2016")]
    [InlineData("It ran from 2014 to 2016.", "2014-2016")]
    [InlineData("It ran between 2014 and 2016.", "2014-2016")]
    [InlineData("It ran 2014-16.", "2014-2016")]
    [InlineData("It has run since 2014.", "2014-")]
    [InlineData("Created in mid-2018.", "2018-2018")]
    [InlineData("By Law 47/2017 it began.", "2017-2017")]
    [InlineData("The 2030 Agenda and Agenda 2030 were cited (Author, 2015a).", "")]
    [InlineData("It reached 2,014 bakers and 2014 per cent.", "")]
    public void Years_and_periods_are_read(string text, string periods) =>
        Assert.Equal(periods, string.Join(' ', Extracted.From(text).Periods.Select(p => $"{p.From}-{p.To}")));

    [Theory]
    [InlineData("It cost €12 million.", "12000000 EUR")]
    [InlineData("It cost US$ 1.5 million.", "1500000 USD")]
    [InlineData("A fee of USD 425 and US $25.", "425 USD, 25 USD")]
    [InlineData("It cost 3,000 Canadian dollars.", "3000 CAD")]
    [InlineData("It cost 2 million euros.", "2000000 EUR")]
    [InlineData("It cost CHF 1,250.50.", "1250.5 CHF")]
    [InlineData("It reached 12 million bakers.", "")]
    public void Amounts_keep_their_currency(string text, string amounts) =>
        Assert.Equal(amounts, string.Join(", ", Extracted.From(text).Amounts.Select(a => FormattableString.Invariant($"{a.Value / 1.000000000m} {a.Currency}"))));

    [Theory]
    [InlineData("It reached more than 442,000 irregular migrants.", "more than 442,000 irregular migrants")]
    [InlineData("Over 2,500 harbour centre managers and staff learned.", "Over 2,500 harbour centre managers")]
    [InlineData("They met 180,000 Venezuelans.", "180,000 Venezuelans")]
    [InlineData("They met 2,000 out-of-school children.", "2,000 out-of-school children")]
    [InlineData("They met two million people.", "two million people")]
    [InlineData("They met thousands of migrant children.", "thousands of migrant children")]
    [InlineData("It has 371 counties, 356 institutions and 1,036 police departments.", "")]
    [InlineData("By article 12 children may bake; in 2015 migrants baked.", "")]
    public void People_reached_are_counted(string text, string people) =>
        Assert.Equal(people, string.Join(" | ", Extracted.From(text).People.Select(p => p.Words.Words)));

    [Fact]
    public void A_number_of_people_is_a_number() =>
        Assert.Equal([2_000_000L, 100L], Extracted.From("They met two million people and hundreds of bakers' children. Hundreds of workers came.").People.Select(p => p.Count));
}
