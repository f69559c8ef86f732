using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Templates;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Templates;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Templates;

/// <summary>Offers templates where the secretariat writes about a request.</summary>
internal sealed class TemplateShelf(AppDb db)
{
    /// <summary>What can be chosen for some purposes, and what was.</summary>
    /// <param name="request">The request that is written about.</param>
    /// <param name="chosen">Code of the template that was chosen; null for none.</param>
    /// <param name="purposes">What is written.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<TemplateOffer> OfferAsync(SupportRequest request, string? chosen, IReadOnlyCollection<TemplatePurpose> purposes, CancellationToken ct)
    {
        var templates = (await db.Set<MessageTemplate>().AsNoTracking().Where(t => purposes.Contains(t.Purpose)).ToListAsync(ct)).OrderBy(t => t.Purpose).ThenBy(t => t.Name, StringComparer.Ordinal).ToList();
        return new TemplateOffer([.. templates.Select(t => new Choice(t.Code, t.Name, Chosen: t.Code == chosen))], templates.Find(t => t.Code == chosen) is { } one ? Fill(one, request) : null);
    }

    private static FilledTemplate? Fill(MessageTemplate template, SupportRequest request)
    {
        var (texts, wanted) = (template.Read().Texts, request.Read().One(RequestQuestion.Language) ?? Language.English.Code);
        if (TemplateText.Speak([.. texts.Keys], wanted) is not { } code) return null;
        var language = Language.Find(code) ?? Language.English;
        var country = Countries.Find(request.Country)?.Name.In(language) ?? request.Country;
        return new FilledTemplate(template.Purpose, TemplateText.Fill(texts[code], new TemplateValues(request.Code, request.Title, country)), language, code == wanted ? null : Language.Find(wanted));
    }
}

/// <summary>The templates a form offers.</summary>
/// <param name="Choices">All of them.</param>
/// <param name="Filled">The one that was chosen; null for none.</param>
internal sealed record TemplateOffer(IReadOnlyList<Choice> Choices, FilledTemplate? Filled);

/// <summary>A template with its places filled.</summary>
/// <param name="Purpose">Its purpose.</param>
/// <param name="Text">The text.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Missing">Language of the request, where it has no text in it; null where it has.</param>
internal sealed record FilledTemplate(TemplatePurpose Purpose, string Text, Language Language, Language? Missing);
