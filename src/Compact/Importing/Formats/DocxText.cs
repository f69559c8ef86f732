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
    private readonly MainDocumentPart main;
    private bool hasPrintedLines;

    private DocxText(MainDocumentPart main)
    {
        this.main = main;
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
            writer.hasPrintedLines = PrintedLines.Are(body.Elements<Paragraph>().Select(Runs));
            writer.Blocks(body, 0);
            writer.Definitions();
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
            else if (element is Table table) Write(table);
            else if (depth < Limits.Depth && element.HasChildren) Blocks(element, depth + 1);
        }
    }

    private void Write(Paragraph paragraph)
    {
        var runs = Runs(paragraph);
        if (hasPrintedLines)
        {
            text.Append(numbering.Marker(paragraph)).Append(runs.TrimEnd()).Append('\n');
            return;
        }

        if (string.IsNullOrWhiteSpace(runs)) return;
        var level = numbering.HeadingLevel(paragraph);
        text.Append(level > 0 ? $"{new string('#', Math.Min(level, 6))} " : numbering.Marker(paragraph));
        text.Append(runs.Trim()).Append("\n\n");
    }

    private void Write(Table table)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            text.AppendJoin('\t', row.Elements<TableCell>().Select(Cell)).Append('\n');
        }

        text.Append('\n');
    }

    private string Cell(TableCell cell) => string.Join(' ', cell.Elements<Paragraph>().Select(paragraph =>
    {
        var marker = numbering.Marker(paragraph);
        return marker.Length == 0 ? $"<p>{Runs(paragraph)}</p>" : $"<ul><li>{Runs(paragraph)}</li></ul>";
    }));

    private static string Runs(OpenXmlElement paragraph)
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

    private static string Words(Run run) => string.Concat(run.ChildElements.Select(child => child switch
    {
        WordText words => words.Text,
        TabChar => " ",
        Break => "\n",
        NoBreakHyphen => "-",
        FootnoteReference { Id.Value: > 0 } mark => $"<sup>{mark.Id.Value}</sup>",
        _ => string.Empty,
    }));

    private void Definitions()
    {
        if (main.FootnotesPart?.Footnotes is not { } notes) return;
        foreach (var note in notes.Elements<Footnote>())
        {
            if (note.Id?.Value is not (> 0 and var id)) continue;
            text.Append("<sup>").Append(id).Append("</sup> ").AppendJoin(' ', note.Elements<Paragraph>().Select(Runs).Select(words => words.Trim())).Append("\n\n");
        }
    }
}
