using Marrakech.Kernel.Reference;
using Marrakech.Trust.Domain.Verification;
using Marrakech.Ui.Texting;

namespace Marrakech.Trust.Features.Shared;

/// <summary>Says to operators what is broken.</summary>
internal static class BreakSentence
{
    /// <summary>The sentence in English.</summary>
    public static string Sentence(this Break broken, TextCatalogue texts) => broken.Sentence(Break.Family, texts);

    /// <summary>The sentence in English, in the words of a log.</summary>
    public static string Sentence(this Break broken, string family, TextCatalogue texts) =>
        string.Format(Language.English.Culture, texts.Sentence(Language.English, broken.In(family)), broken.Place, broken.Other);
}
