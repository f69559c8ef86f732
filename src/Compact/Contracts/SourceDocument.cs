namespace Marrakech.Compact.Contracts;

/// <summary>The kinds of official document the importer knows. Recognised by content, never by file name.</summary>
public enum DocumentKind
{
    /// <summary>A/RES/73/195 with the Compact in its annex: the authority for every sentence of the Compact.</summary>
    Resolution,

    /// <summary>The newer booklet: 23 objectives with actions, practices, SDG targets, frameworks and resources.</summary>
    Booklet,

    /// <summary>The first edition of the booklet, with footnotes.</summary>
    FirstEdition,

    /// <summary>The list of short action labels by objective.</summary>
    ActionLabels,

    /// <summary>The table of recommendations with means of implementation and partnerships.</summary>
    Recommendations,
}

/// <summary>Where a text stands in its source: line numbers from 1, both included.</summary>
public readonly record struct Place(int FirstLine, int LastLine)
{
    /// <inheritdoc />
    public override string ToString() => FirstLine == LastLine ? $"line {FirstLine}" : $"lines {FirstLine}-{LastLine}";
}

/// <summary>One official document as read: everything found in it, and the account of how every character was used.</summary>
public sealed record SourceDocument
{
    public required DocumentKind Kind { get; init; }

    /// <summary>Short stable key used in addresses and exports: <c>resolution</c>, <c>booklet</c>, <c>first-edition</c>, <c>action-labels</c>, <c>recommendations</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The title as the document states it (or a plain description when it has none).</summary>
    public required string Title { get; init; }

    /// <summary>Document symbol where it has one, as <c>A/RES/73/195</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>BCP 47 language of the text.</summary>
    public required string Language { get; init; }

    /// <summary>The name of the file read, without folders; for people, never for recognition.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes read, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public IReadOnlyList<SourceParagraph> Paragraphs { get; init; } = [];
    public IReadOnlyList<SourcePrinciple> Principles { get; init; } = [];
    public IReadOnlyList<SourceObjective> Objectives { get; init; } = [];
    public IReadOnlyList<SourceFootnote> Footnotes { get; init; } = [];
    public IReadOnlyList<SourcePractice> Practices { get; init; } = [];
    public IReadOnlyList<SourceFramework> Frameworks { get; init; } = [];
    public IReadOnlyList<SourceResource> Resources { get; init; } = [];
    public IReadOnlyList<SourceRecommendation> Recommendations { get; init; } = [];

    /// <summary>What the document says outside its numbered parts: front matter, introduction, closing words.</summary>
    public IReadOnlyList<SourcePassage> Passages { get; init; } = [];
    public required ReadingReport Report { get; init; }
}

/// <summary>A numbered paragraph of the Compact (1-54).</summary>
/// <param name="Number">1-54.</param>
/// <param name="Section">Heading of the part it stands in, as printed.</param>
/// <param name="Text">The paragraph's own text without its sub-items, repaired.</param>
/// <param name="Items">Lettered sub-items in order.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceParagraph(int Number, string Section, string Text, IReadOnlyList<SourceItem> Items, Place Place);

/// <summary>A sub-item of a paragraph. Address is relative to the Compact: <c>43/a/ii</c>.</summary>
/// <param name="Marker">Letter or roman numeral without brackets.</param>
/// <param name="Address">Slash-separated address from the paragraph number down.</param>
/// <param name="Text">Repaired text without the marker.</param>
/// <param name="Group">Sub-heading under which it stands, as over 2 (h)-(l); null otherwise.</param>
/// <param name="Items">Deeper items.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceItem(string Marker, string Address, string Text, string? Group, IReadOnlyList<SourceItem> Items, Place Place);

/// <summary>A guiding principle (para 15 a-j).</summary>
public sealed record SourcePrinciple(string Letter, string Name, string Text, Place Place);

/// <summary>An objective (1-23) as a document gives it.</summary>
/// <param name="Number">1-23.</param>
/// <param name="Title">Title as printed, repaired.</param>
/// <param name="Paragraph">Number of the paragraph of the Compact that states it (17-39), where the document has it.</param>
/// <param name="Commitment">Commitment text, where the document has it.</param>
/// <param name="Actions">Actions or labels in order.</param>
/// <param name="SdgTargets">SDG entries listed for it.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceObjective(
    int Number,
    string Title,
    int? Paragraph,
    string? Commitment,
    IReadOnlyList<SourceAction> Actions,
    IReadOnlyList<SourceSdgEntry> SdgTargets,
    Place Place);

/// <summary>An action (or an action's label) of an objective.</summary>
/// <param name="Letter">The right letter after numbering was put right.</param>
/// <param name="Text">Text as this document has it, repaired.</param>
/// <param name="Group">Sub-heading it stands under, or null.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceAction(string Letter, string Text, string? Group, Place Place);

/// <summary>An SDG target (or whole goal) listed for an objective.</summary>
/// <param name="Code">Target code (<c>10.7</c>, <c>17.b</c>), or goal number alone where no target is named.</param>
/// <param name="Text">The text given for it, possibly empty.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceSdgEntry(string Code, string Text, Place Place);

/// <summary>A footnote and the marks that point to it.</summary>
/// <param name="Number">Number as printed.</param>
/// <param name="Text">Definition; null where the source has a mark but no definition.</param>
/// <param name="Anchors">Addresses of the texts carrying its mark: <c>2</c>, <c>43/a</c>, <c>objective/3/practice/2</c>.</param>
/// <param name="Place">Where the definition (or the first mark) stands.</param>
public sealed record SourceFootnote(int Number, string? Text, IReadOnlyList<string> Anchors, Place Place);

/// <summary>A practice told by a booklet.</summary>
/// <param name="Objective">Objective it stands under.</param>
/// <param name="Position">1-based position under that objective in this document.</param>
/// <param name="Title">Heading, repaired.</param>
/// <param name="Text">Body, repaired; paragraphs separated by one blank line.</param>
/// <param name="Citations">Sources it cites, in order.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourcePractice(
    int Objective,
    int Position,
    string Title,
    string Text,
    IReadOnlyList<SourceCitation> Citations,
    Place Place);

/// <summary>A citation of a practice.</summary>
/// <param name="Mark">Footnote mark, or null for a plain link.</param>
/// <param name="Text">Text of the citation; null where the definition is missing in the source.</param>
/// <param name="Url">Link, where there is one.</param>
public sealed record SourceCitation(string? Mark, string? Text, string? Url);

/// <summary>An international framework or instrument described by a document.</summary>
public sealed record SourceFramework(string Name, int? Year, string Text, Place Place);

/// <summary>A resource a document points its readers to.</summary>
public sealed record SourceResource(string Title, string Text, string? Url, Place Place)
{
    /// <summary>Numbers of the objectives the document names with it or, where it names none, those it speaks to; may be empty.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];
}

/// <summary>A passage outside the numbered parts of a document, so that nothing it says is lost.</summary>
/// <param name="Name">Stable name: <c>title</c>, <c>resolution/2</c>, <c>chapeau</c>, <c>introduction</c>…</param>
/// <param name="Text">Repaired text; paragraphs separated by one blank line.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourcePassage(string Name, string Text, Place Place);

/// <summary>A row of the recommendations table.</summary>
/// <param name="Text">The recommendation.</param>
/// <param name="Means">Means of implementation, nested as printed.</param>
/// <param name="Partnerships">Partnerships, nested as printed.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceRecommendation(string Text, IReadOnlyList<SourceBullet> Means, IReadOnlyList<SourceBullet> Partnerships, Place Place);

/// <summary>A bullet with its nested bullets.</summary>
public sealed record SourceBullet(string Text, IReadOnlyList<SourceBullet> Bullets);

/// <summary>The account a reading gives of itself.</summary>
/// <param name="Characters">Characters of text in the document (white space not counted).</param>
/// <param name="Found">Everything found, with its place.</param>
/// <param name="Repairs">Every change made to the text.</param>
/// <param name="Anomalies">Every defect of the source itself.</param>
/// <param name="Unexplained">Every stretch neither used nor recognised as furniture.</param>
public sealed record ReadingReport(
    int Characters,
    IReadOnlyList<Finding> Found,
    IReadOnlyList<Repair> Repairs,
    IReadOnlyList<Anomaly> Anomalies,
    IReadOnlyList<UnexplainedText> Unexplained)
{
    /// <summary>Share of the characters that is unexplained, 0-1. The promise is at most 0.005.</summary>
    public double UnexplainedShare => Characters == 0 ? 0 : (double)Unexplained.Sum(u => u.Text.Count(c => !char.IsWhiteSpace(c))) / Characters;
}

/// <summary>A thing found: kind (<c>paragraph</c>, <c>action</c>, <c>practice</c>, <c>footnote</c>, <c>furniture</c>…), name and place.</summary>
public sealed record Finding(string Kind, string Name, Place Place);

/// <summary>A repair of the text: kind (<c>hyphenation</c>, <c>footnote-digit</c>, <c>page-number</c>, <c>letter</c>…), what stood there, what stands now.</summary>
public sealed record Repair(string Kind, string Before, string After, Place Place);

/// <summary>A defect of the source: kind (<c>missing-footnote</c>, <c>repeated-objective</c>, <c>sdg-code</c>…) and a sentence about it.</summary>
public sealed record Anomaly(string Kind, string Message, Place Place);

/// <summary>A stretch of text that is neither used nor furniture.</summary>
public sealed record UnexplainedText(string Text, Place Place);
