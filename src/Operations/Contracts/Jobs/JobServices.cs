using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Operations.Contracts.Jobs;

/// <summary>Registers kinds of jobs.</summary>
public static class JobServices
{
    /// <summary>Adds a kind of job. Its name for people is the text <c>Job.{name}</c>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">Its name in the database, as <c>send-message</c>: never changed while jobs of it wait. At most 60 characters.</param>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services, string name)
        where TJob : class, IJob
    {
        services.AddKeyedScoped<IJob, TJob>(name);
        return services.AddSingleton(new JobKind(name));
    }

    /// <summary>Adds a kind of job that one node runs once in every period; a period in which no node lived is left out.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">As above.</param>
    /// <param name="every">Length of the period, from a minute to seven days.</param>
    /// <param name="offset">How long after the beginning of the period, counted from midnight UTC.</param>
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services, string name, TimeSpan every, TimeSpan offset = default)
        where TJob : class, IJob => services.AddJob<TJob>(name).AddSingleton(new RecurringJob(name, every, _ => offset));

    /// <summary>Adds a kind of job that one node runs once a day, at an hour an administrator chooses. On the day the hour is changed it runs once all the same.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">As above.</param>
    /// <param name="hour">The setting that tells the hour, coordinated universal time.</param>
    public static IServiceCollection AddDailyJob<TJob>(this IServiceCollection services, string name, LiveNumber hour)
        where TJob : class, IJob => services.AddJob<TJob>(name).AddSingleton(new RecurringJob(name, TimeSpan.FromDays(1), live => TimeSpan.FromHours(live[hour])));
}
