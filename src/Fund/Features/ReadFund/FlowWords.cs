using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Domain.Flows;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.ReadFund;

/// <summary>Places on the way of the money in the reader's words.</summary>
internal sealed class FlowWords(PartyNames parties, ThematicAreas areas, Site site)
{
    private const int LineWidth = 25;
    private const char FirstWide = '\u2e80';

    public string Of(FlowPlace place) => place switch
    {
        { IsNamed: true } => site[$"FlowPlace.{place.Key}"],
        { Step: FlowStep.Area } => areas.Current.Areas[int.Parse(place.Key, CultureInfo.InvariantCulture) - 1].Name.In(site.Language),
        { Step: FlowStep.Country } => Countries.Find(place.Key)?.Name.In(site.Language) ?? place.Key,
        _ => parties.Of(place.Key) ?? place.Key,
    };

    /// <summary>Whose postings prove a figure: an account by its name, a project by its code, so that several in a row are told apart.</summary>
    public string Of(FlowEvidence evidence) => site.Find($"Chart.{evidence.Of}", evidence.Of ?? "");

    /// <summary>The same in at most two lines that fit beside a bar of the picture, with a sign where something is left out. Each is written in its own direction.</summary>
    public IReadOnlyList<string> Lines(FlowPlace place)
    {
        var (first, rest) = Cut(Of(place));
        if (rest.Length == 0) return [Apart(first)];
        var (second, left) = Cut(rest);
        return [Apart(first), Apart(left.Length == 0 ? second : $"{second}…")];
    }

    /// <summary>As much as fits in a line, between words where there are some, and what is left.</summary>
    private static (string Line, string Left) Cut(string text)
    {
        var (width, at) = (0, 0);
        while (at < text.Length && width + WidthOf(text[at]) <= LineWidth) width += WidthOf(text[at++]);
        if (at == text.Length) return (text, "");
        var between = text.LastIndexOf(' ', at);
        if (between <= 0) between = char.IsLowSurrogate(text[at]) ? at - 1 : at;
        return (text[..between].TrimEnd(), text[between..].TrimStart());
    }

    /// <summary>Signs of the far East are as wide as two letters.</summary>
    private static int WidthOf(char sign) => sign >= FirstWide ? 2 : 1;

    private static string Apart(string line) => $"\u2068{line}\u2069";
}
