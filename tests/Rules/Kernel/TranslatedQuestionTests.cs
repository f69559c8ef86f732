using Marrakech.Storage.Postgres;
using Marrakech.Storage.Sqlite;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;

namespace Marrakech.Rules.Kernel;

/// <summary>A question to the database is translated once. The product asks more of them than the framework keeps by itself.</summary>
public sealed class TranslatedQuestionTests
{
    /// <summary>What the framework reckons for a question, and as much for its statement.</summary>
    private const int Measure = 10;

    private const int QuestionsAndStatements = 4000;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public void All_stay_translated(Engine engine)
    {
        var kept = KeptOn(engine);
        for (var i = 0; i < QuestionsAndStatements; i++) kept.Set(i, "select", new MemoryCacheEntryOptions { Size = Measure });
        Assert.Equal(QuestionsAndStatements, kept.Count);
    }

    [Fact]
    public void Engines_keep_theirs_apart_whose_models_have_one_name() => Assert.NotSame(KeptOn(Engine.Sqlite), KeptOn(Engine.Postgres));

    private static MemoryCache KeptOn(Engine engine)
    {
        var options = new DbContextOptionsBuilder();
        if (engine == Engine.Sqlite) SqliteStorage.Configure(options, "Data Source=:memory:");
        else PostgresStorage.Configure(options, "Host=localhost");
        return Assert.IsType<MemoryCache>(options.Options.FindExtension<CoreOptionsExtension>()!.MemoryCache);
    }
}
