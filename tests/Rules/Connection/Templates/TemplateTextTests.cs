using CsCheck;
using Marrakech.Connection.Domain.Templates;

namespace Marrakech.Rules.Connection.Templates;

/// <summary>Three places are filled, once; everything else in braces is refused before it can be sent to anybody.</summary>
public sealed class TemplateTextTests
{
    private static readonly string[] pieces = ["{", "}", "reference", "{title}", "{country}", "name", "\n", " "];
    private static readonly TemplateValues values = new("R-2027-0001", "Floods in {country} {title}", "Ghana");

    [Fact]
    public void Places_are_filled_once() =>
        Assert.Equal("R-2027-0001: Floods in {country} {title} (Ghana), {name} {", TemplateText.Fill("{reference}: {title} ({country}), {name} {", values));

    [Fact]
    public void What_nothing_fills_is_named() => Assert.Equal(["{name}", "{ title}", "{}"], TemplateText.Unknown("{name} {reference} { title} {} {name} } {"));

    [Fact]
    public void Whatever_was_not_refused_leaves_no_place_open() => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 12].Select(string.Concat).Sample(text =>
    {
        if (TemplateText.Unknown(text).Count > 0) return;
        var filled = TemplateText.Fill(text, values with { Title = "Floods" });
        Assert.Empty(TemplateText.Unknown(filled));
        Assert.All(TemplateText.Places, p => Assert.DoesNotContain($"{{{p}}}", filled, StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("fr en", "fr", "fr")]
    [InlineData("ar en", "fr", "en")]
    [InlineData("zh ar", "fr", "ar")]
    [InlineData("", "fr", null)]
    public void A_template_speaks_the_language_of_the_request_or_english(string languages, string wanted, string? spoken) =>
        Assert.Equal(spoken, TemplateText.Speak(languages.Split(' ', StringSplitOptions.RemoveEmptyEntries), wanted));

    [Fact]
    public void A_template_names_everything_that_is_wrong_with_it()
    {
        var (words, faults) = TemplateWords.Read("", "Praise", ["en", "fr"], l => l == "fr" ? "{nom}" : null);
        Assert.Null(words);
        Assert.Equal([("name", TemplateFault.NameMissing), ("purpose", TemplateFault.PurposeMissing), ("text-fr", TemplateFault.PlaceUnknown)], faults.Select(f => (f.Field, f.Fault)));
        Assert.Equal(TemplateFault.TextMissing, Assert.Single(TemplateWords.Read("A", "Decline", ["en"], _ => " ").Faults).Fault);
    }
}
