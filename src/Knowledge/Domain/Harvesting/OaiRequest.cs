using System.Text.RegularExpressions;

namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>The six verbs of OAI-PMH 2.0.</summary>
internal enum OaiVerb
{
    Identify,
    ListMetadataFormats,
    ListSets,
    GetRecord,
    ListIdentifiers,
    ListRecords,
}

/// <summary>A request of a harvester, understood. Where there are problems, nothing else of it may be used but the verb.</summary>
internal sealed partial record OaiRequest
{
    private const string Identifier = "identifier", Prefix = "metadataPrefix", FromName = "from", UntilName = "until", SetName = "set", TokenName = "resumptionToken";

    /// <summary>Arguments of each verb, those that must be there first.</summary>
    private static readonly Dictionary<OaiVerb, (string[] Required, string[] Optional)> arguments = new()
    {
        [OaiVerb.Identify] = ([], []),
        [OaiVerb.ListMetadataFormats] = ([], [Identifier]),
        [OaiVerb.ListSets] = ([], [TokenName]),
        [OaiVerb.GetRecord] = ([Identifier, Prefix], []),
        [OaiVerb.ListIdentifiers] = ([Prefix], [FromName, UntilName, SetName, TokenName]),
        [OaiVerb.ListRecords] = ([Prefix], [FromName, UntilName, SetName, TokenName]),
    };

    private readonly List<OaiProblem> problems = [];

    public OaiVerb? Verb { get; private set; }

    /// <summary>The arguments as given, for the answer to repeat.</summary>
    public IReadOnlyList<(string Name, string Value)> Given { get; private init; } = [];

    public IReadOnlyList<OaiProblem> Problems => problems;
    public string? Id { get; private set; }
    public string? Format { get; private set; }
    public string? Set { get; private set; }
    public OaiInstant? From { get; private set; }
    public OaiInstant? Until { get; private set; }

    /// <summary>Where to go on; null at the beginning.</summary>
    public OaiToken? Token { get; private set; }

    public static OaiRequest Read(IReadOnlyList<(string Name, string Value)> given)
    {
        var request = new OaiRequest { Given = given };
        var verbs = given.Where(g => g.Name == "verb").Select(g => g.Value).ToList();
        // Names only: Enum.Parse would take "5" for a verb.
        if (verbs is not [var verb] || !Enum.GetNames<OaiVerb>().Contains(verb)) request.problems.Add(new OaiProblem(OaiRefusal.BadVerb));
        else request.Understand(Enum.Parse<OaiVerb>(verb));
        return request;
    }

    private void Understand(OaiVerb verb)
    {
        Verb = verb;
        var (required, optional) = arguments[verb];
        var own = Given.Where(g => g.Name != "verb").ToList();
        foreach (var name in own.GroupBy(g => g.Name).Where(g => g.Count() > 1)) problems.Add(new OaiProblem(OaiRefusal.RepeatedArgument, name.Key));
        foreach (var name in own.Select(g => g.Name).Distinct().Except([.. required, .. optional])) problems.Add(new OaiProblem(OaiRefusal.UnknownArgument, Shortened(name)));
        if (problems.Count > 0) return;
        var values = own.ToDictionary(g => g.Name, g => g.Value);
        if (values.TryGetValue(TokenName, out var word))
        {
            if (values.Count > 1) problems.Add(new OaiProblem(OaiRefusal.TokenNotAlone));
            else GoOn(verb, word);
            return;
        }

        foreach (var name in required.Where(n => !values.ContainsKey(n))) problems.Add(new OaiProblem(OaiRefusal.MissingArgument, name));
        Id = values.GetValueOrDefault(Identifier);
        Take(values.GetValueOrDefault(Prefix), values.GetValueOrDefault(SetName), values.GetValueOrDefault(FromName), values.GetValueOrDefault(UntilName));
    }

    private void GoOn(OaiVerb verb, string word)
    {
        if (OaiToken.Read(word) is { } token && token.Verb == verb)
        {
            Token = token;
            Take(token.Format, token.Set, token.From, token.Until);
        }
        else
        {
            problems.Add(new OaiProblem(OaiRefusal.BadToken));
        }
    }

    private void Take(string? format, string? set, string? from, string? until)
    {
        (Format, Set, From, Until) = (format, set, Date(from), Date(until));
        if (set is not null && !SetPattern().IsMatch(set)) problems.Add(new OaiProblem(OaiRefusal.BadSet, Shortened(set)));
        if (From is null || Until is null) return;
        if (From.IsDay != Until.IsDay) problems.Add(new OaiProblem(OaiRefusal.TwoGranularities));
        else if (From.First > Until.First) problems.Add(new OaiProblem(OaiRefusal.FromAfterUntil));
    }

    private OaiInstant? Date(string? text)
    {
        if (text is null) return null;
        var date = OaiInstant.Read(text);
        if (date is null) problems.Add(new OaiProblem(OaiRefusal.BadDate, Shortened(text)));
        return date;
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60];

    /// <summary>As the schema of the protocol has it.</summary>
    [GeneratedRegex(@"\A([A-Za-z0-9\-_.!~*'()])+(:[A-Za-z0-9\-_.!~*'()]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex SetPattern();
}
