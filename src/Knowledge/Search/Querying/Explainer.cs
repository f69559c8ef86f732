using Lucene.Net.Index;
using Lucene.Net.Search;
using Marrakech.Knowledge.Search.Storage;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Says in numbers why a document answers a query.</summary>
internal sealed class Explainer(QueryPlanner planner)
{
    public Explanation Explain(IndexSearcher searcher, string text, string language, string id)
    {
        var plan = planner.Plan(text, language, searcher.IndexReader);
        var found = searcher.Search(new TermQuery(new Term(IndexFields.Id, id)), 1).ScoreDocs;
        if (found is not [var document])
            return new Explanation(id, false, 0f, plan.Language, []);
        var strict = searcher.Explain(plan.Strict(), document.Doc);
        var whole = strict.IsMatch ? strict : searcher.Explain(plan.Loose(), document.Doc);
        var parts = plan.Units.Where(unit => unit.Demand != Demand.Excluded).Select(unit => Part(searcher, unit, document.Doc)).ToList();
        return new Explanation(id, whole.IsMatch, whole.IsMatch ? whole.Value : 0f, plan.Language, parts);
    }

    private static ExplainedPart Part(IndexSearcher searcher, QueryUnit unit, int document)
    {
        var ways = unit.Leaves.Concat(unit.Loosely)
            .Select(leaf => (Leaf: leaf, Why: searcher.Explain(leaf.Query, document)))
            .Where(way => way.Why.IsMatch && way.Why.Value > 0f)
            .Select(way => new ExplainedWay(way.Leaf.Kind, Plain(way.Leaf.Term), way.Leaf.Language, way.Why.Value))
            .OrderByDescending(way => way.Points).ToList();
        var points = ways.Count == 0 ? 0f : ways[0].Points + Weights.OtherWays * ways.Skip(1).Sum(way => way.Points);
        return new ExplainedPart(unit.Text, points, ways);
    }

    private static string Plain(string term) => term.Replace(IndexFields.FacetSeparator, ':');
}
