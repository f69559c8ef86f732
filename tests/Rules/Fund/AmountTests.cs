using CsCheck;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Rules.Fund;

public sealed class AmountTests
{
    [Theory]
    [InlineData("USD", "1234.5", 123_450L)]
    [InlineData("USD", "1 234,50", 123_450L)]
    [InlineData("USD", "1,234.50", 123_450L)]
    [InlineData("USD", "1.234.567,89", 123_456_789L)]
    [InlineData("USD", "1'234", 123_400L)]
    [InlineData("USD", "1,234,567", 123_456_700L)]
    [InlineData("JPY", "5000", 5_000L)]
    [InlineData("KWD", "1.234", 1_234L)]
    [InlineData("KWD", "1,234.567", 1_234_567L)]
    public void Amounts_are_read_as_people_write_them(string currency, string typed, long minor) =>
        Assert.Equal(minor, Amount.Read(typed, Currency.Find(currency)!).Amount?.Minor);

    [Theory]
    [InlineData("USD", null, nameof(AmountFault.Missing))]
    [InlineData("USD", " ", nameof(AmountFault.Missing))]
    [InlineData("USD", "0", nameof(AmountFault.NotPositive))]
    [InlineData("USD", "-5", nameof(AmountFault.NotPositive))]
    [InlineData("USD", "1.005,5.1", nameof(AmountFault.NotANumber))]
    [InlineData("USD", "1.234", nameof(AmountFault.NotANumber))]
    [InlineData("USD", "12,34,567", nameof(AmountFault.NotANumber))]
    [InlineData("USD", "1e5", nameof(AmountFault.NotANumber))]
    [InlineData("USD", "=2+3", nameof(AmountFault.NotANumber))]
    [InlineData("USD", "1.0001", nameof(AmountFault.TooFine))]
    [InlineData("JPY", "5.5", nameof(AmountFault.TooFine))]
    [InlineData("USD", "10000000000.01", nameof(AmountFault.TooLarge))]
    [InlineData("USD", "99999999999999999999999999999999", nameof(AmountFault.TooLarge))]
    public void What_cannot_be_an_amount_is_refused_with_its_reason(string currency, string? typed, string fault) =>
        Assert.Equal(fault, Amount.Read(typed, Currency.Find(currency)!).Fault?.ToString());

    [Fact]
    public void Every_amount_is_read_back_as_it_was_written() =>
        Gen.Select(Gen.Long[1, Amount.Most], Gen.Int[0, Currency.All.Count - 1].Select(i => Currency.All[i])).Sample((minor, currency) =>
            Amount.Read(new Amount(minor, currency).Plain(), currency).Amount == new Amount(minor, currency));
}
