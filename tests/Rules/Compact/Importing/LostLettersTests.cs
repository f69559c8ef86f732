using Marrakech.Compact.Importing.Text;

namespace Marrakech.Rules.Compact.Importing;

public sealed class LostLettersTests
{
    [Theory]
    [InlineData("The gardener?s path", "gardener?s")]
    [InlineData("Roses ? and moss ? grow", "?", "?")]
    [InlineData("Stra\uFFFDe and \uFFFD moss", "Stra\uFFFDe", "\uFFFD")]
    [InlineData("Do roses grow? They do. Why?")]
    [InlineData("https://example.org/roses?id=7 and roses?")]
    [InlineData("Où poussent les roses ? Au jardin.")]
    public void Question_marks_in_place_of_letters_are_found(string text, params string[] words)
    {
        var source = SourceText.From(text);
        var ledger = new Ledger(source);
        LostLetters.Report(source, ledger);
        Assert.Equal(words.Select(word => $"A letter is lost: “{word}”."), ledger.Report().Anomalies.Select(anomaly => anomaly.Message));
    }
}
