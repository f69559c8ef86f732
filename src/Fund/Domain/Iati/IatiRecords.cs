namespace Marrakech.Fund.Domain.Iati;

/// <summary>Words in a language.</summary>
/// <param name="Language">BCP 47.</param>
internal sealed record Narrative(string Language, string Text);

/// <summary>An organisation as IATI names it.</summary>
/// <param name="Ref">Its IATI identifier; null where it is not known.</param>
/// <param name="Type">Code of the list OrganisationType.</param>
/// <param name="Name">Its name.</param>
internal sealed record IatiOrganisation(string? Ref, string Type, IReadOnlyList<Narrative> Name);

/// <summary>A participating organisation with its role: 1 funding, 2 accountable, 3 extending, 4 implementing.</summary>
internal sealed record Participation(string Role, IatiOrganisation Organisation);

/// <summary>Money that was promised or moved. Amounts in whole units; what takes another one back is below zero.</summary>
/// <param name="Ref">Number of the posting it follows from.</param>
/// <param name="Type">Code of the list TransactionType.</param>
/// <param name="Day">Day it counts for, never in the future.</param>
internal sealed record IatiTransaction(string Ref, string Type, DateOnly Day, decimal Value, string Currency, IatiOrganisation? Provider, IatiOrganisation? Receiver);

/// <summary>Money of a period of at most a year.</summary>
internal sealed record IatiPeriod(DateOnly Start, DateOnly End, decimal Value);

/// <summary>An indicator with its baseline and target as they were written: numbers where both are numbers, else words.</summary>
internal sealed record IatiIndicator(string Title, string Baseline, string Target);

/// <summary>A result: output or outcome, by the list ResultType.</summary>
internal sealed record IatiResult(string Type, string Title, IReadOnlyList<IatiIndicator> Indicators);

/// <summary>An objective of the Compact, by its number.</summary>
internal sealed record IatiObjective(int Number, Narrative Name);

/// <summary>A marker: code of its vocabulary and how far, 0 to 3.</summary>
internal sealed record IatiMarker(string Code, string Vocabulary, int Significance, Narrative Name, Narrative? Why);

/// <summary>A document everybody can open.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Title">What it is.</param>
/// <param name="Categories">Codes of the list DocumentCategory; at least one.</param>
/// <param name="Language">Language it is written in.</param>
/// <param name="Day">Day it was published; null where it changes with what it tells.</param>
internal sealed record IatiDocument(string Address, IReadOnlyList<Narrative> Title, IReadOnlyList<string> Categories, string Language, DateOnly? Day = null)
{
    /// <summary>Code of the list FileFormat: all of them are pages.</summary>
    public string Format { get; init; } = "text/html";
}

/// <summary>An activity: the fund itself, or one of its projects.</summary>
internal sealed record IatiActivity
{
    /// <summary>Its code in the hub; with the identifier of the organisation before it, its identifier for ever.</summary>
    public required string Code { get; init; }

    /// <summary>1 for the fund, 2 for its projects.</summary>
    public required int Hierarchy { get; init; }

    /// <summary>Language of what has none of its own.</summary>
    public required string Language { get; init; }
    public required DateTimeOffset Updated { get; init; }
    public required IReadOnlyList<Narrative> Title { get; init; }
    public required IReadOnlyList<Narrative> Description { get; init; }
    public required IReadOnlyList<Participation> Participating { get; init; }

    /// <summary>Code of the list ActivityStatus; see <see cref="ActivityStatus"/>.</summary>
    public required string Status { get; init; }
    public required DateOnly PlannedStart { get; init; }
    public DateOnly? ActualStart { get; init; }
    public DateOnly? PlannedEnd { get; init; }
    public DateOnly? ActualEnd { get; init; }

    /// <summary>Code of the list ActivityScope.</summary>
    public required string Scope { get; init; }

    /// <summary>Countries, ISO 3166-1 alpha-2: in equal parts.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Objectives of the Compact it serves, in equal parts: sectors of a vocabulary of our own.</summary>
    public IReadOnlyList<IatiObjective> Objectives { get; init; } = [];
    public IReadOnlyList<IatiMarker> Markers { get; init; } = [];

    /// <summary>Code of the list AidType.</summary>
    public required string AidType { get; init; }
    public IReadOnlyList<IatiPeriod> Budgets { get; init; } = [];

    /// <summary>Whether a change of the budget was granted.</summary>
    public bool IsRevised { get; init; }
    public IReadOnlyList<IatiPeriod> Planned { get; init; } = [];
    public IReadOnlyList<IatiTransaction> Transactions { get; init; } = [];
    public IReadOnlyList<IatiResult> Results { get; init; } = [];

    /// <summary>Its page and what else can be read of it.</summary>
    public required IReadOnlyList<IatiDocument> Documents { get; init; }

    /// <summary>Code of the activity above it.</summary>
    public string? Parent { get; init; }
}

/// <summary>Who publishes, and where its vocabularies are explained.</summary>
/// <param name="Organisation">The fund; its Ref is the organisation's identifier.</param>
/// <param name="Vocabulary">Address of the list of objectives.</param>
internal sealed record IatiPublisher(IatiOrganisation Organisation, string Vocabulary)
{
    /// <summary>Identifier of an activity.</summary>
    public string IdentifierOf(string code) => $"{Organisation.Ref}-{code}";
}
