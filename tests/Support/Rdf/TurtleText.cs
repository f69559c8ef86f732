using System.Text;

namespace Marrakech.Support.Rdf;

/// <summary>A node of a graph: an address, a nameless thing, or a text.</summary>
/// <param name="Kind">i, b or l.</param>
/// <param name="Text">Address, name or text.</param>
/// <param name="Type">Type of a text; its language after an at sign.</param>
public sealed record RdfTerm(char Kind, string Text, string? Type = null);

/// <summary>What is said: a thing, a property, a value.</summary>
public sealed record Triple(RdfTerm Thing, string Property, RdfTerm Value);

/// <summary>Reads Turtle (the part of it that shapes and catalogues use), strictly.</summary>
public sealed class TurtleText
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", Xsd = "http://www.w3.org/2001/XMLSchema#";
    private readonly string text;
    private readonly Dictionary<string, string> prefixes = [];
    private readonly List<Triple> triples = [];
    private int at, nameless;

    private TurtleText(string text) => this.text = text;

    public static IReadOnlyList<Triple> Read(string text)
    {
        var reader = new TurtleText(text);
        while (reader.Skip()) reader.Statement();
        return reader.triples;
    }

    private void Statement()
    {
        if (Take("@prefix"))
        {
            Skip();
            var colon = text.IndexOf(':', at);
            var name = text[at..colon].Trim();
            at = colon + 1;
            Skip();
            prefixes[name] = Address();
        }
        else
        {
            var thing = Term();
            Properties(thing);
        }

        Expect('.');
    }

    private void Properties(RdfTerm thing)
    {
        while (Skip() && text[at] is not ('.' or ']'))
        {
            var property = text[at] == 'a' && char.IsWhiteSpace(text[at + 1]) ? Advance(1, Rdf + "type") : Term().Text;
            do
            {
                Skip();
                triples.Add(new Triple(thing, property, Term()));
                Skip();
            }
            while (TakeMark(','));
            while (Skip() && TakeMark(';'))
            {
            }
        }
    }

    private RdfTerm Term()
    {
        Skip();
        switch (text[at])
        {
            case '<':
                return new RdfTerm('i', Address());
            case '"':
                return Literal();
            case '[':
                at++;
                var own = new RdfTerm('b', $"b{++nameless}");
                Properties(own);
                Expect(']');
                return own;
            case '(':
                return List();
            case '_':
                return new RdfTerm('b', Word());
            default:
                return Named(Word());
        }
    }

    private RdfTerm Named(string word)
    {
        if (word is "true" or "false") return new RdfTerm('l', word, Xsd + "boolean");
        if (word.Length > 0 && (char.IsAsciiDigit(word[0]) || word[0] == '-')) return new RdfTerm('l', word, Xsd + "integer");
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !prefixes.TryGetValue(word[..colon], out var beginning)) throw new FormatException($"Unknown name {word} at {at}.");
        return new RdfTerm('i', beginning + word[(colon + 1)..]);
    }

    private RdfTerm List()
    {
        at++;
        var members = new List<RdfTerm>();
        while (Skip() && text[at] != ')') members.Add(Term());
        at++;
        var rest = new RdfTerm('i', Rdf + "nil");
        foreach (var member in members.AsEnumerable().Reverse())
        {
            var cell = new RdfTerm('b', $"b{++nameless}");
            triples.Add(new Triple(cell, Rdf + "first", member));
            triples.Add(new Triple(cell, Rdf + "rest", rest));
            rest = cell;
        }

        return rest;
    }

    private RdfTerm Literal()
    {
        var isLong = text.AsSpan(at).StartsWith("\"\"\"");
        var end = isLong ? "\"\"\"" : "\"";
        at += end.Length;
        var value = new StringBuilder();
        while (!text.AsSpan(at).StartsWith(end))
        {
            if (text[at] == '\\')
            {
                at++;
                value.Append(text[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
            }
            else if (!isLong && text[at] is '\n' or '\r' && !isLong)
            {
                throw new FormatException($"A text breaks its line at {at}.");
            }
            else
            {
                value.Append(text[at]);
            }

            at++;
        }

        at += end.Length;
        if (TakeMark('@')) return new RdfTerm('l', value.ToString(), "@" + Word());
        return Take("^^") ? new RdfTerm('l', value.ToString(), Term().Text) : new RdfTerm('l', value.ToString(), Xsd + "string");
    }

    private string Address()
    {
        Expect('<');
        var end = text.IndexOf('>', at);
        var address = text[at..end];
        if (address.Any(c => c <= ' ' || "\"{}|^`\\<".Contains(c, StringComparison.Ordinal))) throw new FormatException($"{address} is no address.");
        at = end + 1;
        return address;
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !";,()[]\"<".Contains(text[at], StringComparison.Ordinal)) at++;
        // A dot ends the statement unless it stands inside a name.
        if (text[at - 1] == '.') at--;
        return text[start..at];
    }

    private bool Skip()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
        {
            if (text[at] == '#') at = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
            else at++;
        }

        return at < text.Length;
    }

    private bool Take(string word)
    {
        if (!text.AsSpan(at).StartsWith(word)) return false;
        at += word.Length;
        return true;
    }

    private bool TakeMark(char mark)
    {
        if (at >= text.Length || text[at] != mark) return false;
        at++;
        return true;
    }

    private string Advance(int by, string value)
    {
        at += by;
        return value;
    }

    private void Expect(char mark)
    {
        Skip();
        if (!TakeMark(mark)) throw new FormatException($"Expected {mark} at {at}: {text[at..Math.Min(at + 40, text.Length)]}");
    }
}
