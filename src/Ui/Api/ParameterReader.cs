using System.Globalization;
using Marrakech.Ui.Paging;
using Marrakech.Ui.Web;

namespace Marrakech.Ui.Api;

/// <summary>Understands the parameters of a request, collecting every one that makes no sense before anything is done.</summary>
public sealed class ParameterReader(Site site)
{
    private readonly List<ParameterProblem> errors = [];

    /// <summary>The refusal that names every parameter not understood; null when all were.</summary>
    public ApiProblem? Problem => errors.Count == 0 ? null : new ApiProblem(ApiRefusal.InvalidParameter, errors: errors);

    /// <summary>Which part of <paramref name="list"/> is wanted.</summary>
    public SliceRequest Slice(string list, PageParameters page)
    {
        var limit = Number("limit", page.Limit, 1, SliceRequest.LargestLimit) ?? SliceRequest.UsualLimit;
        if (page.Cursor is null) return new SliceRequest(null, limit);
        var after = Cursor.Read(list, page.Cursor);
        if (after is null) Refuse("cursor", page.Cursor, site["Api.Parameter.Cursor"]);
        return new SliceRequest(after, limit);
    }

    /// <summary>Words of a reader, or null when none are given.</summary>
    public string? Text(string name, string? value, int longest)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (value.Length > longest) Refuse(name, value, site.Text("Api.Parameter.TooLong", name, longest));
        return value;
    }

    /// <summary>A whole number between two others, or null when not given.</summary>
    public int? Number(string name, string? value, int least, int most)
    {
        if (value is null) return null;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(name, value, site.Text("Api.Parameter.Number", name, least, most));
        return null;
    }

    /// <summary>Whole numbers between two others.</summary>
    public IReadOnlyList<int> Numbers(string name, string[]? values, int least, int most) =>
        [.. (values ?? []).Select(v => Number(name, v, least, most)).OfType<int>().Distinct()];

    /// <summary>Values that <paramref name="find"/> knows, in its spelling.</summary>
    public IReadOnlyList<string> Known(string name, string[]? values, Func<string, string?> find)
    {
        var known = new List<string>();
        foreach (var value in values ?? [])
        {
            if (find(value) is { } found) known.Add(found);
            else Refuse(name, value, site.Text("Api.Parameter.Unknown", name, value));
        }

        return known;
    }

    /// <summary>Values out of a short list, which the refusal recites.</summary>
    public IReadOnlyList<string> OneOf(string name, string[]? values, IReadOnlyCollection<string> choices)
    {
        foreach (var value in (values ?? []).Where(v => !choices.Contains(v))) RefuseChoice(name, value, choices);
        return [.. (values ?? []).Where(choices.Contains)];
    }

    /// <summary>Notes a value out of no list.</summary>
    public void RefuseChoice(string name, string value, IEnumerable<string> choices) =>
        Refuse(name, value, site.Text("Api.Parameter.OneOf", name, string.Join(", ", choices)));

    /// <summary>Notes a parameter that does not exist here.</summary>
    public void RefuseName(string name, string value, IEnumerable<string> names) =>
        Refuse(name, value, site.Text("Api.Parameter.NoSuchName", name, string.Join(", ", names)));

    private void Refuse(string name, string value, string detail) => errors.Add(new ParameterProblem(name, Shortened(value), detail));

    private static string Shortened(string value) => value.Length <= 100 ? value : value[..100] + "…";
}
