using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Accounts.Contracts;

/// <summary>
/// <c>&lt;organisation-box name label hint value/&gt;</c>: an organisation of this hub, chosen by its name; the form carries its code. With <c>values</c> it is several.
/// Where the hub has more organisations than a list should hold, their codes are typed.
/// </summary>
public sealed class OrganisationBoxTagHelper(PeopleDirectory people, Site site) : FieldTagHelper(site)
{
    /// <summary>Most organisations of a list.</summary>
    public const int Most = 500;

    private readonly Site site = site;

    /// <summary>Code of the one that is chosen, or what was typed.</summary>
    public string? Value { get; set; }

    /// <summary>Codes of those that are chosen, where several may be.</summary>
    public IReadOnlyList<string>? Values { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var known = await people.OpenOrganisationsAsync(Most, ViewContext.HttpContext.RequestAborted);
        Box(known is null ? null : [.. Choices(known)]).Process(context, output);
    }

    private FieldTagHelper Box(IReadOnlyList<Choice>? choices)
    {
        var typed = string.Join(' ', new[] { Hint, site["OrganisationBox.Code"] }.OfType<string>());
        return (choices, Values) switch
        {
            (null, null) => new TextInputTagHelper(site) { Name = Name, Label = Label, Hint = typed, Value = Value, ViewContext = ViewContext },
            (null, _) => new TextAreaTagHelper(site) { Name = Name, Label = Label, Hint = $"{typed} {site["OrganisationBox.Lines"]}", Value = string.Join('\n', Values), ViewContext = ViewContext },
            (_, null) => new SelectBoxTagHelper(site) { Name = Name, Label = Label, Hint = Hint, Choices = choices, ViewContext = ViewContext },
            _ => new SelectSeveralTagHelper(site) { Name = Name, Label = Label, Hint = string.Join(' ', new[] { Hint, site["OrganisationBox.More"] }.OfType<string>()), Choices = choices, Values = Values, ViewContext = ViewContext },
        };
    }

    /// <summary>Names in their own direction, each with its code, for two may have the same name. What was typed and is none of them stays, so that the page can say so.</summary>
    private IEnumerable<Choice> Choices(IReadOnlyDictionary<string, string> known)
    {
        yield return new Choice("", site["OrganisationBox.Choose"]);
        foreach (var (code, name) in known.OrderBy(k => k.Value, StringComparer.Create(site.Language.Culture, false)).ThenBy(k => k.Key, StringComparer.Ordinal))
            yield return new Choice(code, $"\u2068{name}\u2069 ({code})", Chosen: code == Value);
        foreach (var other in (Values ?? [Value ?? ""]).Where(v => v.Length > 0 && !known.ContainsKey(v))) yield return new Choice(other, other, Chosen: true);
    }
}
