namespace Marrakech.App.Accounts.Matrix;

/// <summary>What stands in the places of routes when every one is called. A place that is not here fails the test: a new route says how it is called.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, string> byName = new()
    {
        ["lang"] = "en",
        ["path"] = "no/such/page",
        ["number"] = "8",
        ["letter"] = "a",
        ["numeral"] = "i",
        ["item"] = "i",
        ["key"] = "crc",
        ["code"] = "P-000001",
        ["alpha2"] = "KE",
        ["goal"] = "10",
        ["language"] = "en",
        ["part"] = "1",
        ["file"] = "F-000001",
        ["token"] = "no-such-token",
        ["secret"] = "no-such-secret",
        ["job"] = "J-000001",
        ["passkey"] = "none",
        ["form"] = "csv",
        ["version"] = "1",
        ["seat"] = "default",
        ["setting"] = "upload-limit",
        ["import"] = "I-000001",
        ["source"] = "H-000001",
        ["record"] = "00000000-0000-7000-8000-000000000000",
        ["objective"] = "8",
        ["document"] = "booklet",
        ["position"] = "1",
        ["area"] = "1",
        ["standard"] = "in-assessment",
        ["address"] = "objective/8/a",
        ["contribution"] = "C-000000",
        ["collection"] = "C-000001",
        ["search"] = "00000000-0000-7000-8000-000000000000",
        ["topic"] = "alternatives-to-detention",
        ["m49"] = "202",
        ["kind"] = "practice",
        ["place"] = "KE",
        ["country"] = "KE",
        ["list"] = "00000000-0000-7000-8000-000000000000",
        ["discussion"] = "D-000000",
        ["post"] = "1",
        ["community"] = "G-000000",
        ["batch"] = "B-000000",
        ["request"] = "R-2020-0000",
        ["joint"] = "R-2020-0000-KE",
        ["capability"] = "K-000000",
        ["issue"] = "1",
        ["invite"] = "R-2020-0000-1",
        ["hook"] = "W-000000",
        ["room"] = "R-2020-0000",
        ["meeting"] = "1",
        ["introduction"] = "X-2020-0000",
        ["template"] = "T-000000",
        ["proposal"] = "FP-000000",
        ["transfer"] = "FT-000000",
        ["report"] = "FR-000000",
        ["change"] = "1",
        ["window"] = "FW-1",
        ["sitting"] = "FM-000000",
        ["appraisal"] = "00000000-0000-7000-8000-000000000000",
        ["pledge"] = "FC-000000",
        ["receipt"] = "FD-000000",
        ["deposit"] = "FD-000000",
        ["bank"] = "FB-000000",
        ["moved"] = "gift",
        ["correction"] = "FJ-000000",
        ["finding"] = "0000000000000000",
        ["sample"] = "FS-000000",
        ["step"] = "about",
        ["review"] = "00000000-0000-7000-8000-000000000000",
        ["event"] = "P-000000",
        ["expert"] = "E-000000",
        ["talk"] = "00000000-0000-7000-8000-000000000000",
        ["person"] = "00000000-0000-7000-8000-000000000000",
    };

    /// <summary>Places that mean something else on one route.</summary>
    private static readonly Dictionary<(string Route, string Name), string> ofRoute = new()
    {
        [("error/{code:int}", "code")] = "404",
        [("fund/books/reports/{report", "report")] = "trial-balance",
        [("sdgs/targets/{code", "code")] = "10.7",
        [("sdg-targets/{code", "code")] = "10.7",
        [("introductions/{kind", "kind")] = "countries",
        [("countries/{code", "code")] = "KE",
        [("sources/{key", "key")] = "resolution",
        [("documents/{key", "key")] = "resolution",
        [("versions/{number", "number")] = "1",
        [("resource/{number", "number")] = "1",
        [("discussions/{code", "code")] = "D-000001",
        [("requests/{code", "code")] = "R-2020-0000",
        [("fund/projects/{code", "code")] = "FP-000000",
    };

    /// <summary>The value for a place; null where nobody said one.</summary>
    /// <param name="route">The route as written.</param>
    /// <param name="name">Name of the place.</param>
    /// <param name="owned">What belongs to the organisation the call is about: values by name of the place.</param>
    public static string? Of(string route, string name, IReadOnlyDictionary<string, string> owned) =>
        owned.GetValueOrDefault(name)
        ?? ofRoute.FirstOrDefault(s => s.Key.Name == name && route.Contains(s.Key.Route, StringComparison.Ordinal)).Value
        ?? byName.GetValueOrDefault(name);
}
