using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Ui.Privacy;

/// <summary>Why a kind of personal data may be kept.</summary>
public enum PersonalDataBasis
{
    /// <summary>The work of the hub, which the person takes part in, cannot be done without it.</summary>
    Task,

    /// <summary>It protects people and the hub from abuse.</summary>
    Security,

    /// <summary>The person chose it and may take that back.</summary>
    Consent,
}

/// <summary>A column that holds personal data.</summary>
/// <param name="Entity">The record it belongs to.</param>
/// <param name="Property">Name of the property.</param>
public sealed record PersonalColumn(Type Entity, string Property);

/// <summary>
/// A kind of personal data, as the page about privacy tells it: what it is, why and until when it is kept and who sees it are the texts
/// <c>Privacy.Kind.{Key}.Title</c>, <c>.What</c>, <c>.Why</c>, <c>.Who</c> and <c>.Until</c>. A test finds columns that no kind names.
/// </summary>
/// <param name="Key">Name in code and in a person's download.</param>
/// <param name="Basis">Why it may be kept.</param>
/// <param name="Days">Days after which it is deleted by itself; null where something else ends it.</param>
/// <param name="Columns">Where it stands.</param>
public sealed record PersonalDataKind(string Key, PersonalDataBasis Basis, int? Days, IReadOnlyList<PersonalColumn> Columns)
{
    /// <summary>Position on the page among the others: what is nearest to a person comes first.</summary>
    public int Order { get; init; } = 50;

    /// <summary>A kind that stands in some columns of one record.</summary>
    public static PersonalDataKind In<T>(string key, PersonalDataBasis basis, int? days, params string[] properties) =>
        new(key, basis, days, [.. properties.Select(p => new PersonalColumn(typeof(T), p))]);

    /// <summary>The same kind, standing in columns of another record too.</summary>
    public PersonalDataKind AndIn<T>(params string[] properties) => this with { Columns = [.. Columns, .. properties.Select(p => new PersonalColumn(typeof(T), p))] };
}

/// <summary>How long a kind is kept where an administrator decides: instead of <see cref="PersonalDataKind.Days"/>.</summary>
/// <param name="Kind">Key of the kind.</param>
/// <param name="Days">The days that count now.</param>
public sealed record PersonalDataPeriod(string Kind, Func<int> Days);

/// <summary>Registers kinds of personal data.</summary>
public static class PersonalDataServices
{
    /// <summary>Adds what a module keeps about people.</summary>
    public static IServiceCollection AddPersonalData(this IServiceCollection services, params PersonalDataKind[] kinds)
    {
        foreach (var kind in kinds) services.AddSingleton(kind);
        return services;
    }
}
