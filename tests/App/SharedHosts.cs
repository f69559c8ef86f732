using Marrakech.App.Compact.Api;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App;

// A host costs more than most tests of it. Classes share one, and run after each other, where they only read, or make the people they need and look at nothing else.
// Who counts everything there is, turns the clock, imports, or alters what all see has a host of its own: IClassFixture.

/// <summary>Reads what nothing was added to.</summary>
[CollectionDefinition]
public sealed class ApiOnSqlite : ICollectionFixture<SqliteApiHost>;

/// <inheritdoc cref="ApiOnSqlite" />
[CollectionDefinition]
public sealed class ApiOnPostgres : ICollectionFixture<PostgresApiHost>;

/// <inheritdoc cref="ApiOnSqlite" />
[CollectionDefinition]
public sealed class KnowledgePagesOnSqlite : ICollectionFixture<SqliteHost>;

/// <inheritdoc cref="ApiOnSqlite" />
[CollectionDefinition]
public sealed class KnowledgePagesOnPostgres : ICollectionFixture<PostgresHost>;

/// <summary>Each test has people of its own.</summary>
[CollectionDefinition]
public sealed class AccountsOnSqlite : ICollectionFixture<SqliteHost>;

/// <inheritdoc cref="AccountsOnSqlite" />
[CollectionDefinition]
public sealed class AccountsOnPostgres : ICollectionFixture<PostgresHost>;
