using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Marrakech.Compact.Contracts;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>Writes a DOCX as plain text: headings with <c>#</c>, list items with their computed markers, footnotes as marks and definitions.</summary>
internal sealed class DocxText
{
    private const string MainPart = "word/document.xml";

    private readonly StringBuilder text = new();
    private readonly DocxNumbering numbering;
    private readonly Dictionary<long, Footnote> notes;
    private readonly Dictionary<long, List<long>> due = [];
    private readonly bool numbersAreKeys;
    private readonly Dictionary<long, int> numbers = [];
    private readonly HashSet<long> written = [];
    private bool hasPrintedLines;

    private DocxText(MainDocumentPart main)
    {
        notes = Notes(main);
        var called = main.Document!.Descendants<FootnoteReference>().Select(mark => mark.Id?.Value ?? 0).ToHashSet();
        numbersAreKeys = !notes.Keys.All(called.Contains);
        // What nothing calls comes behind the one before it.
        List<long>? last = null;
        foreach (var key in notes.Keys.Order())
        {
            if (called.Contains(key)) due[key] = last = [];
            last?.Add(key);
        }
        numbering = new DocxNumbering(main.NumberingDefinitionsPart?.Numbering, main.StyleDefinitionsPart?.Styles);
    }

    public static string Read(byte[] bytes, CancellationToken cancellation)
    {
        CheckArchive(bytes, cancellation);
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            if (package.MainDocumentPart is not { } main) throw Damaged(null);
            DocxGuard.Check(main, cancellation);
            if (main.Document?.Body is not { } body) throw Damaged(null);
            var writer = new DocxText(main);
            writer.hasPrintedLines = PrintedLines.Are(body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
            writer.Blocks(body, 0);
            return writer.text.ToString();
        }
        catch (Exception exception) when (exception is not (FormatRefusedException or OperationCanceledException or OutOfMemoryException))
        {
            // The parts of a hostile file can say anything, and the reader of Office files answers with many kinds of exceptions.
            throw Damaged(exception);
        }
    }

    private static void CheckArchive(byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            ArchiveGuard.Check(archive, cancellation);
            if (archive.GetEntry(MainPart) is null)
                throw new FormatRefusedException(ReadingRefusal.Unreadable, "is a ZIP archive and not a DOCX; unpack it and import the documents in it.");
        }
        catch (InvalidDataException exception)
        {
            throw new FormatRefusedException(ReadingRefusal.Truncated, "is cut off or damaged: its archive is not complete.", exception);
        }
    }

    private static FormatRefusedException Damaged(Exception? inner) => new(ReadingRefusal.Unreadable, "is damaged and cannot be read as a DOCX.", inner);

    private void Blocks(OpenXmlElement parent, int depth)
    {
        foreach (var element in parent.ChildElements)
        {
            if (element is Paragraph paragraph) Write(paragraph);
            else if (element is Table table && depth < Limits.Depth) Write(table, depth);
            else if (depth < Limits.Depth && element.HasChildren) Blocks(element, depth + 1);
        }
    }

    private void Write(Paragraph paragraph)
    {
        var runs = Runs(paragraph);
        if (hasPrintedLines)
        {
            text.Append(numbering.Marker(paragraph)).Append(runs.TrimEnd()).Append('\n');
            Definitions(paragraph);
            return;
        }

        if (string.IsNullOrWhiteSpace(runs)) return;
        var level = numbering.HeadingLevel(paragraph);
        text.Append(level > 0 ? $"{new string('#', Math.Min(level, 6))} " : numbering.Marker(paragraph));
        text.Append(runs.Trim()).Append("\n\n");
        Definitions(paragraph);
    }

    private void Write(Table table, int depth)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            // A row of one cell only sets what it holds on the page.
            if (row.Elements<TableCell>().ToList() is [var only]) Blocks(only, depth + 1);
            else text.AppendJoin('\t', row.Elements<TableCell>().Select(Cell)).Append('\n');
        }

        text.Append('\n');
    }

    private string Cell(TableCell cell) => string.Join(' ', cell.Descendants<Paragraph>().Select(CellParagraph).Where(markup => markup.Length > 0));

    private string CellParagraph(Paragraph paragraph)
    {
        var words = Runs(paragraph).Replace('\n', ' ').Trim();
        if (words.Length == 0) return string.Empty;
        var marker = numbering.Marker(paragraph);
        if (marker.Length == 0) return $"<p>{words}</p>";
        var lists = DocxNumbering.DepthOf(marker) + 1;
        return $"{Repeated("<ul>", lists)}<li>{words}</li>{Repeated("</ul>", lists)}";
    }

    private static string Repeated(string sign, int times) => string.Concat(Enumerable.Repeat(sign, times));

    private string Runs(OpenXmlElement paragraph)
    {
        var line = new StringBuilder();
        foreach (var run in paragraph.Descendants<Run>())
        {
            var raised = run.RunProperties?.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Superscript;
            var words = Words(run);
            line.Append(raised && words.Length > 0 && words.All(char.IsAsciiDigit) ? $"<sup>{words}</sup>" : words);
        }

        return line.ToString();
    }

    private string Words(Run run) => string.Concat(run.ChildElements.Select(child => child switch
    {
        WordText words => words.Text,
        TabChar => " ",
        Break => "\n",
        NoBreakHyphen => "-",
        FootnoteReference { Id.Value: var id } when notes.ContainsKey(id) => $"<sup>{NumberOf(id)}</sup>",
        _ => string.Empty,
    }));

    /// <summary>Footnotes are numbered as they are called, whatever their keys; where some are never called, the keys are all there is.</summary>
    private long NumberOf(long id)
    {
        if (numbersAreKeys) return id;
        if (!numbers.TryGetValue(id, out var number)) numbers[id] = number = numbers.Count + 1;
        return number;
    }

    /// <summary>The footnotes a paragraph calls stand behind it, as at the foot of a page, and behind them those that nothing calls.</summary>
    private void Definitions(Paragraph paragraph)
    {
        foreach (var id in paragraph.Descendants<FootnoteReference>().Select(mark => mark.Id?.Value ?? 0).Where(due.ContainsKey).SelectMany(id => due[id]).Where(written.Add))
        {
            text.Append("\n<sup>").Append(NumberOf(id)).Append("</sup> ").AppendJoin(' ', notes[id].Elements<Paragraph>().Select(Runs).Select(words => words.Trim())).Append("\n\n");
        }
    }

    /// <summary>The footnotes by key, without the lines an editor draws between them and the text.</summary>
    private static Dictionary<long, Footnote> Notes(MainDocumentPart main) =>
        main.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(note => note.Id is not null && (note.Type is null || note.Type.Value == FootnoteEndnoteValues.Normal))
            .DistinctBy(note => note.Id!.Value).ToDictionary(note => note.Id!.Value) ?? [];
}
