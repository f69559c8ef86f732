// The search of a copy of the site. It runs from a disk, so it is one plain script and asks nobody for anything.
(function () {
  "use strict";
  var results = document.getElementById("offline-results");
  var field = document.querySelector("form[role=search] input[name=q]");
  var asked = new URLSearchParams(location.search).get("q") || "";
  if (field) field.value = asked;

  // One spelling for what readers spell in several ways: accents, capitals, the signs of Arabic script.
  function plain(text) {
    return text.normalize("NFKD").toLowerCase()
      .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
      .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647")
      .replace(/\u0451/g, "\u0435");
  }

  // Languages that bend words do it at their end; in Arabic the article stands before. Chinese words are looked for as they stand.
  function stem(word) {
    if (/[\u3400-\u9fff]/.test(word)) return word;
    if (/^\u0627\u0644/.test(word) && word.length > 4) word = word.slice(2);
    return word.length > 6 ? word.slice(0, -2) : word.length > 4 ? word.slice(0, -1) : word;
  }

  function score(text, word, root) {
    if (/[\u3400-\u9fff]/.test(word)) return text.indexOf(word) >= 0 ? 2 : 0;
    if ((" " + text).indexOf(" " + word) >= 0) return 3;
    return text.indexOf(root) >= 0 ? 1 : 0;
  }

  function find(words) {
    var found = [];
    window.marrakechPages.forEach(function (page) {
      var title = plain(page[1]), text = plain(page[2]), total = 0;
      for (var i = 0; i < words.length; i++) {
        var points = score(title, words[i], stem(words[i])) * 4 + score(text, words[i], stem(words[i]));
        if (points === 0) return;
        total += points;
      }
      found.push({ page: page, total: total });
    });
    return found.sort(function (a, b) { return b.total - a.total; }).slice(0, 50);
  }

  function show(found) {
    results.textContent = "";
    if (found.length === 0) {
      results.appendChild(document.createElement("p")).textContent = results.dataset.none;
      return;
    }
    var list = results.appendChild(document.createElement("ol"));
    list.className = "rows";
    found.forEach(function (hit) {
      var item = list.appendChild(document.createElement("li"));
      var part = item.appendChild(document.createElement("div"));
      var link = part.appendChild(document.createElement("h3")).appendChild(document.createElement("a"));
      link.href = hit.page[0];
      link.textContent = hit.page[1];
      var text = part.appendChild(document.createElement("p"));
      text.className = "quiet";
      text.textContent = hit.page[2].slice(0, 220) + "\u2026";
    });
  }

  var words = plain(asked).split(/[\s,.;:!?"'()]+/).filter(Boolean);
  if (words.length > 0) show(find(words));
})();
