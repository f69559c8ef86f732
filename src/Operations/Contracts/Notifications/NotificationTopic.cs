using Marrakech.Operations.Notifying;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Operations.Contracts.Notifications;

/// <summary>Something people are told about and may choose for.</summary>
/// <param name="Name">Name in the database, as <c>membership</c>: never changed. At most 60 characters.</param>
/// <param name="TitleKey">Key of the words that name it on the page of choices.</param>
/// <param name="Usual">What holds for those who have not chosen.</param>
public sealed record NotificationTopic(string Name, string TitleKey, MailChoice Usual);

/// <summary>Registers topics.</summary>
public static class NotificationServices
{
    /// <summary>Adds a topic.</summary>
    public static IServiceCollection AddNotificationTopic(this IServiceCollection services, NotificationTopic topic) =>
        topic.Name.Length is 0 or > Choice.TopicLength || topic.Name == UnsubscribeTokens.EveryTopic
            ? throw new ArgumentException($"\"{topic.Name}\" is no name for a topic.", nameof(topic))
            : services.AddSingleton(topic);
}
