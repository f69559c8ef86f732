using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Features.ArrangeMeeting;
using Marrakech.Connection.Features.AttachToRequest;
using Marrakech.Connection.Features.OwnRooms;
using Marrakech.Connection.Features.ReadRoom;
using Marrakech.Connection.Features.ShareFiles;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Connection.Features.WriteInRoom;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Ui.Access;
using Marrakech.Ui.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>The files of a request, and its room: where its country, the secretariat and the invited partners talk.</summary>
internal static class RoomServices
{
    public static void AddRooms(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, RoomModel>();
        services.AddScoped<AttachToRequest>();
        services.AddScoped<IFileReaders, RequestFileReaders>();
        services.AddScoped<RoomDesk>();
        services.AddScoped<RoomNews>();
        services.AddScoped<IBelongingSource, RoomBelonging>();
        services.AddScoped<ReadRoom>();
        services.AddScoped<WriteInRoom>();
        services.AddScoped<RemoveRoomFile>();
        services.AddScoped<IFileReaders, RoomFileReaders>();
        services.AddScoped<ArrangeMeeting>();
        services.AddNotificationTopic(RoomNews.Rooms);
        services.AddPersonalData(RoomPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, RoomPersonalData>();
        services.AddPageAccess(ConnectionRules.Prepare, "AttachToRequest");
        services.AddPageAccess(ConnectionRules.ReadRooms, "ReadRoom");
        services.AddPageAccess(ConnectionRules.WriteRooms, "WriteInRoom", "ShareFiles", "ArrangeMeeting");
    }
}
