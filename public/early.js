// Runs before the first paint: language, theme and text size as the person set them, and the block
// that says that Stifinner stopped. Not for starting the app (start.js) nor for getting stored work
// out (rescue.js). Written so that an old browser can read it too: it must be able to say no.
(function () {
  var LANGUAGES = ["nb", "nn", "sv", "en"];
  var page = document.documentElement;

  function preferences() {
    try {
      return JSON.parse(localStorage.getItem("stifinner/prefs")) || {};
    } catch (storageDeniedOrDamaged) {
      // The settings are a comfort; the app itself tells when it finds storage denied or damaged.
      return {};
    }
  }

  // "no" and Danish readers get bokmål, the nearest of the four.
  function languageOf(tag) {
    var primary = String(tag).toLowerCase().split("-")[0];
    if (primary === "no" || primary === "da") return "nb";
    return LANGUAGES.indexOf(primary) < 0 ? null : primary;
  }

  function firstLanguage(tags) {
    for (var i = 0; i < tags.length; i += 1) {
      var language = languageOf(tags[i]);
      if (language) return language;
    }
    return "nb";
  }

  function oneOf(value, allowed, otherwise) {
    return allowed.indexOf(value) < 0 ? otherwise : value;
  }

  function apply(prefs) {
    var wished = navigator.languages || [navigator.language];
    page.lang = firstLanguage([prefs.language].concat(Array.prototype.slice.call(wished)));
    page.setAttribute("data-color-scheme", oneOf(prefs.theme, ["light", "dark"], "auto"));
    page.setAttribute("data-text-size", oneOf(prefs.text_size, ["large", "larger"], "normal"));
  }

  function showFailure() {
    var block = document.getElementById("failure");
    if (!block) return;
    var shell = document.getElementById("shell");
    if (shell) shell.parentNode.removeChild(shell);
    // What is left of a stopped app would only look alive.
    var app = document.getElementById("app");
    if (app) app.hidden = true;
    var texts = block.querySelectorAll("section[lang]");
    for (var i = 0; i < texts.length; i += 1) texts[i].hidden = texts[i].lang !== page.lang;
    block.hidden = false;
  }

  function whenParsed(action) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", action);
    else action();
  }

  apply(preferences());

  // Told by start.js when it gives up, and by the app when it has to stop.
  addEventListener("StifinnerFailed", function () {
    whenParsed(showFailure);
  });
  // start.js itself did not arrive or could not be read: such errors are only seen on the way down.
  addEventListener(
    "error",
    function (event) {
      if (event.target && event.target.id === "start") whenParsed(showFailure);
    },
    true,
  );
  if (!("noModule" in document.createElement("script")) || typeof WebAssembly !== "object") {
    whenParsed(showFailure);
  }
})();
