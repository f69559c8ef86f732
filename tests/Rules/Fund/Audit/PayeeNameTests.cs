using CsCheck;
using Marrakech.Fund.Domain.Audit;

namespace Marrakech.Rules.Fund.Audit;

/// <summary>Names of payees that are not what they seem.</summary>
public sealed class PayeeNameTests
{
    [Theory]
    [InlineData("Harbour Rescue", "", "")]
    [InlineData("H\u0430rbour Rescue", "Mixed", "Harbour Rescue")]
    [InlineData("Harbour\u200D Rescue", "Hidden", "Harbour Rescue")]
    [InlineData("Har\u00ADbour Rescue", "Hidden", "Harbour Rescue")]
    [InlineData("\u0391rk Aid", "Mixed", "Ark Aid")]
    // Whole words in another alphabet mix nothing, and look alike all the same.
    [InlineData("\u0420\u0410\u0425", "", "PAX")]
    [InlineData("Ark 0f Hope", "", "Ark of Hope")]
    [InlineData("IOTA", "", "lOTA")]
    // An accent, another case, other spaces, another width are seen, or are the same name.
    [InlineData("Élan", "", "")]
    [InlineData("HARBOUR  RESCUE", "", "")]
    [InlineData("\uFF28arbour Rescue", "", "")]
    [InlineData("\u041F\u043E\u043C\u043E\u0449\u044C Harbour", "", "")]
    [InlineData("\u793E\u56E3\u6CD5\u4EBA Harbour", "", "")]
    public void A_name_is_doubted_for_what_the_eye_misses(string name, string kinds, string other)
    {
        var doubts = PayeeName.Doubts(name, ["Harbour Rescue", "Ark Aid", "PAX", "Ark of Hope", "lOTA", "Elan", name]);
        var expected = kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(other.Length > 0 ? [nameof(NameDoubtKind.LookAlike)] : []);
        Assert.Equal(expected, doubts.Select(d => d.Kind.ToString()));
        Assert.Equal(other.Length > 0 ? [other] : [], doubts.Where(d => d.Kind == NameDoubtKind.LookAlike).Select(d => d.Other));
    }

    [Fact]
    public void A_name_never_doubts_itself_and_likeness_goes_both_ways() => Gen.String.Array[2].Sample(names =>
    {
        Assert.DoesNotContain(PayeeName.Doubts(names[0], [names[0]]), d => d.Kind == NameDoubtKind.LookAlike);
        Assert.Equal(PayeeName.Doubts(names[0], [names[1]]).Any(d => d.Kind == NameDoubtKind.LookAlike), PayeeName.Doubts(names[1], [names[0]]).Any(d => d.Kind == NameDoubtKind.LookAlike));
    }, iter: 2_000);
}
