using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>Citations of practices and of their editions, for the page that writes them in every format.</summary>
internal sealed class PracticeCitations(PracticeReader practices, PracticeWords words, Site site) : ICitationSource
{
    public async ValueTask<Citation?> FindAsync(string path, CancellationToken ct)
    {
        var steps = path.Split('/');
        if (steps[0] != "practices" || steps.Length is not (2 or 4)) return null;
        if (await practices.FindAsync(steps[1], ct) is not { } item) return null;
        var practice = new PracticeView(item, site.Language);
        if (steps.Length == 2) return words.CitationOf(practice);
        if (steps[2] != "versions" || !int.TryParse(steps[3], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return practice.Editions.FirstOrDefault(e => e.Number == number) is { } edition ? words.CitationOf(practice.Code, edition) : null;
    }
}
