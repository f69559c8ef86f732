using System.Xml;
using System.Xml.Linq;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Contributions;

/// <summary>Reads a statement of ISO 20022 (camt.053, any version), entry by entry. No document type is taken, nothing outside the file is asked for.</summary>
internal static class CamtStatement
{
    private const string Entry = "Ntry", BalanceOf = "Bal", AccountOf = "Acct", Closing = "CLBD", Out = "DBIT";

    /// <summary>Longest file that is read.</summary>
    private const long MostCharacters = 400_000_000;

    /// <param name="content">The file.</param>
    /// <param name="number">Number of the account it must be of, letters and digits.</param>
    /// <param name="currency">Currency of that account.</param>
    public static IEnumerable<StatementPart> Read(TextReader content, string number, Currency currency)
    {
        using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreWhitespace = true, IgnoreComments = true });
        for (var entries = 0; Next(xml) is var state;)
        {
            if (state == Step.Broken) yield return new StatementPart(entries + 1) { Fault = StatementFault.NotReadable };
            if (state != Step.Element) yield break;
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not (Entry or BalanceOf or AccountOf)) continue;
            if (Whole(xml) is not { } part)
            {
                yield return new StatementPart(entries + 1) { Fault = StatementFault.NotReadable };
                yield break;
            }

            if (part.Name.LocalName == Entry) yield return Line(++entries, part, currency);
            else if (part.Name.LocalName == BalanceOf && Balance(entries, part, currency) is { } balance) yield return balance;
            else if (part.Name.LocalName == AccountOf && IsOther(part, number))
            {
                yield return new StatementPart(entries + 1) { Fault = StatementFault.AccountDiffers };
                yield break;
            }
        }
    }

    private enum Step
    {
        Element,
        End,
        Broken,
    }

    private static Step Next(XmlReader xml)
    {
        try
        {
            return xml.Read() ? Step.Element : Step.End;
        }
        catch (XmlException)
        {
            return Step.Broken;
        }
    }

    /// <summary>The element the reader stands at, whole; null where the file breaks off in it.</summary>
    private static XElement? Whole(XmlReader xml)
    {
        try
        {
            using var part = xml.ReadSubtree();
            return XElement.Load(part);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static StatementPart Line(int number, XElement entry, Currency currency)
    {
        var amount = Child(entry, "Amt");
        if (amount?.Attribute("Ccy")?.Value is { } code && code != currency.Code) return new(number) { Fault = StatementFault.CurrencyDiffers };
        if (StatementAmount.Read(amount?.Value, currency) is not { } minor || minor <= 0) return new(number) { Fault = StatementFault.AmountWrong };
        if (Day(Child(entry, "ValDt") ?? Child(entry, "BookgDt")) is not { } day) return new(number) { Fault = StatementFault.DayWrong };
        // An entry taken back has the direction of the first: its sign says so.
        var isOut = Text(entry, "CdtDbtInd") == Out;
        var reference = Text(entry, "AcctSvcrRef") ?? Text(entry, "NtryRef") ?? Deep(entry, "AcctSvcrRef") ?? Deep(entry, "EndToEndId") ?? "";
        return new(number) { Line = new StatementLine(day, isOut ? -minor : minor, reference, Deep(entry, "Ustrd") ?? Text(entry, "AddtlNtryInf") ?? "") };
    }

    private static StatementPart? Balance(int number, XElement balance, Currency currency)
    {
        if (Deep(balance, "Cd") != Closing || Day(Child(balance, "Dt")) is not { } day || StatementAmount.Read(Text(balance, "Amt"), currency) is not { } minor) return null;
        return new(number) { Balance = (day, Text(balance, "CdtDbtInd") == Out ? -minor : minor) };
    }

    private static bool IsOther(XElement account, string number) =>
        Child(account, "Id") is { } id && (Deep(id, "IBAN") ?? Deep(id, "Id")) is { } told && string.Concat(told.Where(char.IsAsciiLetterOrDigit)) is { Length: > 0 } bare && !bare.Equals(number, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(XElement? date) => (Deep(date, "Dt") ?? Deep(date, "DtTm")) is { Length: >= 10 } text ? Schedule.Day(text[..10]) : null;

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Text(XElement element, string name) => Child(element, name)?.Value.Trim();

    private static string? Deep(XElement? element, string name) => element?.Descendants().FirstOrDefault(e => e.Name.LocalName == name && !e.HasElements)?.Value.Trim();
}
