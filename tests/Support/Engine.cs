namespace Marrakech.Support;

/// <summary>The two database engines every test of the App suite runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
