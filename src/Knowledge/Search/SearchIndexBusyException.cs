namespace Marrakech.Knowledge.Search;

/// <summary>Another process has the index open.</summary>
internal sealed class SearchIndexBusyException(string path, Exception inner)
    : IOException($"The search index in {path} is in use by another process.", inner);
