using Marrakech.Fund.Domain.Iati;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Texting;

namespace Marrakech.Fund.Features.PublishIati;

/// <summary>Sentences of the product for the files, in all six languages, English first.</summary>
internal sealed class IatiWords(TextCatalogue texts)
{
    public IReadOnlyList<Narrative> InAll(string key, params object[] values) =>
        [.. Language.All.OrderBy(l => l != Language.English).Select(l => new Narrative(l.Code, values.Length == 0 ? texts.Sentence(l, key) : texts.Text(l, key, values)))];

    public Narrative InEnglish(string key) => new(Language.English.Code, texts.Sentence(Language.English, key));
}
