using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Marrakech.Knowledge.Domain.Bulk;

/// <summary>Reads the first sheet of a workbook (ISO/IEC 29500) row by row. Bounded whatever the file says of itself: no part, text or row of it is held whole.</summary>
internal static class XlsxRows
{
    /// <summary>Rows a sheet of a workbook can have.</summary>
    private const int MostRows = 1_048_576;

    /// <exception cref="InvalidDataException">It is no workbook.</exception>
    /// <exception cref="XmlException">A part of it is broken or too long.</exception>
    public static IEnumerable<SheetRow> Read(Stream content)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var book = XlsxBook.Read(archive);
        using var part = XlsxBook.Open(archive, book.Sheet);
        using var xml = XmlReader.Create(part, XlsxBook.Settings);
        var sheet = new Cursor(xml, book);
        while (sheet.Next() is { } row) yield return row;
    }

    /// <summary>Goes through the elements of a sheet.</summary>
    private sealed class Cursor(XmlReader xml, XlsxBook book)
    {
        private readonly StringBuilder text = new();
        private readonly char[] piece = new char[4096];
        private List<SheetCell> cells = [];
        private int number;
        private string? place, type, style;
        private bool isFormula, isValue, isAside;

        /// <summary>The next row; null at the end.</summary>
        public SheetRow? Next()
        {
            while (xml.Read())
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element: Begin(); break;
                    case XmlNodeType.EndElement when xml.LocalName == "c": EndCell(); break;
                    case XmlNodeType.EndElement when xml.LocalName is "v" or "t": isValue = false; break;
                    case XmlNodeType.EndElement when xml.LocalName == "rPh": isAside = false; break;
                    case XmlNodeType.EndElement when xml.LocalName == "row": return new SheetRow(number, cells);
                    case XmlNodeType.EndElement when xml.LocalName == "sheetData": return null;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isValue: Keep(); break;
                    default: break;
                }
            }

            return null;
        }

        private void Begin()
        {
            switch (xml.LocalName)
            {
                case "row":
                    number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told > number ? told : number + 1;
                    if (number > MostRows) throw new InvalidDataException("The sheet names a row no workbook has.");
                    cells = [];
                    break;
                case "c":
                    (place, type, style, isFormula, isValue) = (xml.GetAttribute("r"), xml.GetAttribute("t"), xml.GetAttribute("s"), false, false);
                    text.Clear();
                    if (xml.IsEmptyElement) EndCell();
                    break;
                case "f": isFormula = true; break;
                case "v" or "t": isValue = !xml.IsEmptyElement && !isAside; break;
                // How a text is read aloud stands beside it.
                case "rPh": isAside = !xml.IsEmptyElement; break;
                default: break;
            }
        }

        private void Keep()
        {
            for (int read; (read = xml.ReadValueChunk(piece, 0, piece.Length)) > 0;) text.Append(piece, 0, Math.Min(read, Math.Max(0, SheetCell.Longest - text.Length)));
        }

        private void EndCell()
        {
            var column = ColumnOf(place) ?? cells.Count;
            if (column >= SheetRow.MostColumns && text.Length == 0 && !isFormula) return;
            if (column >= SheetRow.MostColumns) throw new SheetException(SheetProblem.TooWide);
            while (cells.Count <= column) cells.Add(new SheetCell(""));
            cells[column] = new SheetCell(book.Show(text.ToString(), type, style), isFormula);
        }

        /// <summary>Column of a place as <c>AB12</c>, from 0.</summary>
        private static int? ColumnOf(string? place)
        {
            var column = 0;
            foreach (var c in place ?? "")
            {
                if (!char.IsAsciiLetterUpper(c)) break;
                column = column * 26 + (c - 'A' + 1);
                if (column > SheetRow.MostColumns) break;
            }

            return column == 0 ? null : column - 1;
        }
    }
}
