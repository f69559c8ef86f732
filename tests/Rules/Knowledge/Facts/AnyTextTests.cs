using CsCheck;
using Marrakech.Knowledge.Facts;

namespace Marrakech.Rules.Knowledge.Facts;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
        ["Guinea", "New", "Papua", "IOM", "(IOM)", "Ministry", "of", "and", "the", "2015", "-", "12", "million", "€", "migrants", ",", ".", " ", " ", " ", "’s", "Perú", "(", ")", "\n\n", "Network", "𝒳", "\ud800", "Government", "thousands"];

    private static readonly Gen<string> SomeText =
        Gen.Int[0, Pieces.Length - 1].Array[0, 30].Select(picked => string.Join(" ", picked.Select(i => Pieces[i])));

    [Fact]
    public void Every_fact_stands_in_the_field_it_names_at_its_offset() =>
        Gen.Select(SomeText, SomeText).Sample((title, text) =>
        {
            var facts = Extracted.From(text, title);
            IEnumerable<FactWords> words =
            [
                .. facts.Countries.SelectMany(c => c.Words), .. facts.Organisations.SelectMany(o => o.Words), .. facts.Level.Words,
                .. facts.Periods.Select(p => p.Words), .. facts.Amounts.Select(a => a.Words), .. facts.People.Select(p => p.Words),
            ];
            return words.All(w => w.Words.Length > 0 && string.CompareOrdinal(w.Field == FactField.Title ? title : text, w.Offset, w.Words, 0, w.Words.Length) == 0);
        });
}
