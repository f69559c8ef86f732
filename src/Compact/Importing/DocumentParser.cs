using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing;

/// <summary>Reads the text of one kind of document. One for each kind; <see cref="DocumentParsers"/> lists them.</summary>
/// <param name="Kind">The kind it reads.</param>
/// <param name="Read">Reads the source into a document, booking every character in the ledger of the source.</param>
internal sealed record DocumentParser(DocumentKind Kind, Func<ParserSource, SourceDocument> Read);

/// <summary>What a parser is given.</summary>
/// <param name="Text">The decoded text.</param>
/// <param name="Ledger">The account of this reading; the parser puts its report into the document.</param>
/// <param name="FileName">Name of the file without folders.</param>
/// <param name="Sha256">Hash of the bytes read.</param>
internal sealed record ParserSource(SourceText Text, Ledger Ledger, string FileName, string Sha256);
