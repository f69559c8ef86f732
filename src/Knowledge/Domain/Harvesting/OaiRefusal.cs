namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Why a harvester is refused. Its sentence is the text <c>Oai.Refusal.{name}</c>.</summary>
internal enum OaiRefusal
{
    BadVerb,
    RepeatedArgument,
    UnknownArgument,
    MissingArgument,
    TokenNotAlone,
    BadDate,
    TwoGranularities,
    FromAfterUntil,
    BadSet,
    BadToken,
    UnknownFormat,
    UnknownIdentifier,
    NothingMatches,
    DeletedHasNoFormat,
}

/// <summary>A refusal with what it is about, which fills place 0 of its sentence.</summary>
internal sealed record OaiProblem(OaiRefusal Refusal, string About = "")
{
    /// <summary>The code the protocol has for it (OAI-PMH 2.0, 3.6). <c>noSetHierarchy</c> never occurs: there are sets.</summary>
    public string Code => Refusal switch
    {
        OaiRefusal.BadVerb => "badVerb",
        OaiRefusal.BadToken => "badResumptionToken",
        OaiRefusal.UnknownFormat => "cannotDisseminateFormat",
        OaiRefusal.UnknownIdentifier => "idDoesNotExist",
        OaiRefusal.NothingMatches => "noRecordsMatch",
        OaiRefusal.DeletedHasNoFormat => "noMetadataFormats",
        _ => "badArgument",
    };
}
