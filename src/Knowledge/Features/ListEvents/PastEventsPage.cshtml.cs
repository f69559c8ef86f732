using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.ListEvents;

/// <summary>What was.</summary>
internal sealed class PastEventsPageModel(Occasions occasions, Site site) : EventList(true, occasions, site);
