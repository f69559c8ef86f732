using Marrakech.App.Compact.Importing;
using Marrakech.Bench.Duplicates;
using Marrakech.Bench.Facts;
using Marrakech.Knowledge.Facts;
using Xunit;

namespace Marrakech.App.Knowledge;

/// <summary>The facts read from the practices, held against what people found in them.</summary>
public sealed class FactsOnRealDocumentsTests
{
    [Theory]
    [InlineData("countries", 0.95, 0.95)]
    [InlineData("years", 0.95, 0.95)]
    [InlineData("organisations", 0.85, 0.85)]
    [InlineData("amounts", 0.85, 0.85)]
    [InlineData("people", 0.8, 0.8)]
    public void Facts_are_found(string kind, double precision, double recall)
    {
        var cases = FactCases.Of(GoldFacts.Read(GoldFolder.File("facts.jsonl")), GoldPair.Read(GoldFolder.File("pairs.jsonl")), Documents.Of);
        Assert.True(cases.Count >= 40, $"The set holds {cases.Count} practices.");

        var (scores, misses) = FactScores.Measure(new(Gazetteer.Default), cases);
        var score = scores.Single(s => s.Kind == kind);

        Assert.True(
            score.Precision >= precision && score.Recall >= recall,
            score + Environment.NewLine + string.Join(Environment.NewLine, misses.Where(m => m.Kind == kind)));
    }
}
