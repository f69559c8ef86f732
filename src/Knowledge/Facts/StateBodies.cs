namespace Marrakech.Knowledge.Facts;

/// <summary>Finds the bodies a State is named with: "Government of Ruritania", "Ruritanian port authorities", "Ruritania's police".</summary>
internal sealed class StateBodies(Gazetteer gazetteer)
{
    private const int WordsBetween = 3;

    private readonly OrganisationWords _words = gazetteer.OrganisationWords;

    public IReadOnlyList<OrganisationHit> Find(FactText text)
    {
        var hits = new List<OrganisationHit>();
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (GovernmentOf(text, i) is { } government)
                hits.Add(government);
            else if (BodyAfterPlace(text, i) is { } body)
                hits.Add(body);
            else
                continue;
            i = hits[^1].Last;
        }

        return hits;
    }

    private OrganisationHit? GovernmentOf(FactText text, int i)
    {
        if (text.Tokens[i].Folded is not ("government" or "governments") || i + 2 >= text.Tokens.Count || text.Tokens[i + 1].Folded != "of")
            return null;

        var place = text.Tokens[i + 2].Folded == "the" ? i + 3 : i + 2;
        return place < text.Tokens.Count && gazetteer.Places.LongestAt(text, place) is { Value: { Code: { } code, Mention: CountryMention.Name } } match
            ? Government(text, code, i, match.Last)
            : null;
    }

    private OrganisationHit? BodyAfterPlace(FactText text, int i)
    {
        if (!text.IsCapital(i) || gazetteer.Places.LongestAt(text, i) is not { Value: { Code: { } code, Mention: not CountryMention.Place } } place)
            return null;

        var at = place.Last + 1;
        if (at < text.Tokens.Count && text.Tokens[at].Folded == "s" && text.GapAfter(place.Last).ContainsAny("’'"))
            at++;
        for (var last = at; last < text.Tokens.Count && last <= at + WordsBetween && text.GapAfter(last - 1).Length == 1; last++)
        {
            if (!_words.Bodies.Contains(text.Tokens[last].Folded))
            {
                if (text.IsCapital(last) || _words.Complements.Contains(text.Tokens[last].Folded) || _words.Fillers.Contains(text.Tokens[last].Folded))
                    return null;
                continue;
            }

            // A ministry goes on with what it is of, which the reading of names takes up.
            if (text.Tokens[last].Folded == "ministry" || (last + 1 < text.Tokens.Count && text.IsCapital(last + 1) && text.GapAfter(last).SequenceEqual(" ")))
                return null;
            if (last == at && text.Tokens[last].Folded is "government" or "governments")
                return Government(text, code, i, last);
            last = WithSeat(text, last);
            var name = text.Full[text.Tokens[i].Start..text.Tokens[last].End];
            return new(OrganisationPhrases.KeyOf(name), name, null, OrganisationKind.MemberState, i, last, false);
        }

        return null;
    }

    /// <summary>"Embassy in …" goes on to the country it stands in.</summary>
    private int WithSeat(FactText text, int body) =>
        text.Tokens[body].Folded is "embassy" && body + 2 < text.Tokens.Count && text.Tokens[body + 1].Folded == "in" &&
        gazetteer.Places.LongestAt(text, body + 2) is { Value.Code: not null } seat
            ? seat.Last
            : body;

    private static OrganisationHit Government(FactText text, string code, int first, int last) =>
        new("government:" + code, text.Full[text.Tokens[first].Start..text.Tokens[last].End], null, OrganisationKind.MemberState, first, last, false);
}
