namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>Names of the answers other code reads. The label of each question is the text <c>Ask.{name}</c>.</summary>
internal static class AnswerNames
{
    public const string Title = "title", Summary = "summary", Language = "language", Description = "description",
        Countries = "countries", Region = "region", Place = "place", Level = "level",
        Objective = "objective", Objectives = "objectives", Actions = "actions", Principles = "principles", Targets = "targets",
        Starts = "starts", Ends = "ends", Lead = "lead", Partners = "partners", Funders = "funders",
        Amount = "amount", Currency = "currency", Reached = "reached", Results = "results", Lessons = "lessons", TranslationOf = "translationOf", TranslatedVersion = "translatedVersion", Replicates = "replicates", ReplicatesHow = "replicatesHow", Links = "links", Archived = "archived", Rhythm = "rhythm",
        ContactName = "contactName", ContactEmail = "contactEmail", ContactConsent = "contactConsent";

    /// <summary>The answers about a person, which nobody sees without their consent.</summary>
    public static readonly IReadOnlyList<string> Contact = [ContactName, ContactEmail, ContactConsent];

    /// <summary>Value of a box that is ticked.</summary>
    public const string Yes = "yes";
}
