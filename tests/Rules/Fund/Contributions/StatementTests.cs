using CsCheck;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Rules.Fund.Contributions;

/// <summary>Statements of banks as they come: right, wrong in places, and hostile.</summary>
public sealed class StatementTests
{
    private const string Camt = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
        <Acct><Id><IBAN>{0}</IBAN></Id></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">4.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
        <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-01</Dt></BookgDt><ValDt><Dt>2026-03-02</Dt></ValDt><AcctSvcrRef>B1</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>First half</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="EUR">1.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><DtTm>2026-03-02T10:00:00</DtTm></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>E2</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="USD">1.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """;

    private static readonly Currency euro = Currency.Find("EUR")!;

    [Fact]
    public async Task A_table_is_read_row_by_row_and_wrong_rows_are_named()
    {
        const string table = "day;amount;reference;text;balance\r\n2026-03-01;1234,50;B1;\"First; half\";2000.00\r\n2026-02-30;5;B2;\r\n\r\n2026-03-02;-10.00;B3;Fee;1990.00\r\n2026-03-02;1.005;B4\r\n2026-03-03;=1+1;B5\r\n2026-03-04;0.00;B6\r\n";
        var parts = new List<StatementPart>();
        await foreach (var part in TableStatement.ReadAsync(new StringReader(table), euro, TestContext.Current.CancellationToken)) parts.Add(part);
        Assert.Equal([(2, 1234_50L, "B1", "First; half"), (5, -10_00L, "B3", "Fee")], parts.Where(p => p.Line is not null).Select(p => (p.Number, p.Line!.Minor, p.Line.Reference, p.Line.Text)));
        Assert.Equal([(3, StatementFault.DayWrong), (6, StatementFault.AmountWrong), (7, StatementFault.AmountWrong), (8, StatementFault.AmountWrong)], parts.Where(p => p.Fault is not null).Select(p => (p.Number, p.Fault!.Value)));
        Assert.Equal([2000_00L, 1990_00L], parts.Select(p => p.Balance?.Minor).OfType<long>());
    }

    [Fact]
    public void Camt_is_read_entry_by_entry()
    {
        var parts = Read(Camt.Replace("{0}", "DE00 1234", StringComparison.Ordinal));
        Assert.Equal([(new DateOnly(2026, 3, 2), 5_00L, "B1", "First half"), (new DateOnly(2026, 3, 2), -1_50L, "E2", "")], parts.Where(p => p.Line is not null).Select(p => (p.Line!.Day, p.Line.Minor, p.Line.Reference, p.Line.Text)));
        Assert.Equal((new DateOnly(2026, 3, 2), 4_50L), Assert.Single(parts, p => p.Balance is not null).Balance);
        Assert.Equal(StatementFault.CurrencyDiffers, Assert.Single(parts, p => p.Fault is not null).Fault);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", nameof(StatementFault.NotReadable))]
    [InlineData("<Document><Stmt><Ntry><Amt Ccy=\"EUR\">5.00", nameof(StatementFault.NotReadable))]
    [InlineData("<Document><Ntry><Amt>9</Amt>", nameof(StatementFault.NotReadable))]
    [InlineData("<Document><Acct><Id><Othr><Id>XX99</Id></Othr></Id></Acct><Ntry/></Document>", nameof(StatementFault.AccountDiffers))]
    [InlineData("<Document><Ntry><Amt>9.00</Amt></Ntry></Document>", nameof(StatementFault.DayWrong))]
    public void What_is_no_statement_of_this_account_says_so(string xml, string fault) => Assert.Equal(fault, Assert.Single(Read(xml)).Fault?.ToString());

    /// <summary>However alike the moves are: what one side says alone explains exactly the difference of both.</summary>
    [Fact]
    public void What_is_left_on_both_sides_explains_the_difference()
    {
        var move = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 20], Gen.Long[-3, 3]);
        Gen.Select(move.Array[0, 20], move.Array[0, 20]).Sample((books, bank) =>
        {
            var booked = books.Select((b, i) => new BookedMove($"FD-{i:000000}", b.Item1 == 0 ? "" : $"R{b.Item1}", new DateOnly(2026, 1, 1).AddDays(b.Item2), b.Item3)).ToList();
            var said = bank.Select(b => new BankMove(b.Item1 == 0 ? "" : $"R{b.Item1}", "", new DateOnly(2026, 1, 1).AddDays(b.Item2), b.Item3)).ToList();
            var found = Reconciliation.Of(booked, said);
            Assert.Equal(booked.Sum(b => b.Minor) - said.Sum(b => b.Minor), found.Explained);
            Assert.Equal((booked.Count, said.Count), (found.Matched + found.OnlyBooks.Count, found.Matched + found.OnlyBank.Count));
            var suggested = found.OnlyBank.Select(o => o.Suggested).OfType<BookedMove>().ToList();
            Assert.Equal(suggested.Count, suggested.Distinct().Count());
            Assert.All(found.OnlyBank.Where(o => o.Suggested is not null), o => Assert.True(o.Suggested!.Minor == o.Move.Minor && Math.Abs(o.Suggested.Day.DayNumber - o.Move.Day.DayNumber) <= 5));
        });
    }

    private static List<StatementPart> Read(string xml) => [.. CamtStatement.Read(new StringReader(xml), "DE001234", euro)];
}
