using Marrakech.Kernel.Reference;
using Marrakech.Trust.Domain.Verification;
using Marrakech.Ui.Texting;

namespace Marrakech.Trust.Features.Shared;

/// <summary>Says to operators what is broken.</summary>
internal static class BreakSentence
{
    /// <summary>The sentence in English.</summary>
    public static string Sentence(this Break broken, TextCatalogue texts) => broken.Sentence(broken.Text, texts);

    /// <summary>The sentence with this key in English: that of another log.</summary>
    public static string Sentence(this Break broken, string key, TextCatalogue texts) =>
        string.Format(Language.English.Culture, texts.Sentence(Language.English, key), broken.Place, broken.Other);
}
