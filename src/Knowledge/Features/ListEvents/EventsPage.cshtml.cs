using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.ListEvents;

/// <summary>What comes.</summary>
internal sealed class EventsPageModel(Occasions occasions, Site site) : EventList(false, occasions, site);
