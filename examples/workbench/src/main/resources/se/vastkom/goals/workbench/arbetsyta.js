"use strict";
// Fetches the view anew whenever the workbench says that there is something new, and keeps what was open, where the keyboard
// was and how far the page was read. Without it the page works as well, but has to be loaded again.
(function () {
  const view = document.getElementById("bench_view");
  const news = document.getElementById("bench_news");
  let asked = 0;

  // The nearest thing above that has an id, and which of its like within it is meant: ids of goals stay when texts change.
  function trail(element) {
    const owner = element.closest("[id]");
    if (!owner || !view.contains(owner)) {
      return null;
    }
    const like = Array.from(owner.querySelectorAll(element.tagName));
    return { id: owner.id, tag: element.tagName, at: like.indexOf(element) };
  }

  function found(trail) {
    const owner = trail && document.getElementById(trail.id);
    if (!owner || trail.at < 0) {
      return owner;
    }
    return owner.querySelectorAll(trail.tag)[trail.at] || owner;
  }

  async function fetchView() {
    const mine = ++asked;
    const answer = await fetch("vy", { credentials: "same-origin" });
    if (!answer.ok || mine !== asked) {
      return;
    }
    const text = await answer.text();
    if (mine !== asked) {
      return;
    }
    const made = new DOMParser().parseFromString(text, "text/html");
    const open = Array.from(view.querySelectorAll("details[open]")).map(trail);
    const active = view.contains(document.activeElement) ? trail(document.activeElement) : null;
    view.replaceChildren(...made.body.childNodes);
    open.forEach(function (one) {
      const again = found(one);
      if (again && again.tagName === "DETAILS") {
        again.open = true;
      }
    });
    const focus = found(active);
    if (focus && typeof focus.focus === "function") {
      focus.focus({ preventScroll: true });
    }
    const state = view.querySelector("[data-news]");
    news.textContent = state ? state.dataset.news : "";
    view.dataset.number = answer.headers.get("Malvakt-Nummer") || "";
  }

  const events = new EventSource("handelser");
  events.addEventListener("nytt", function (event) {
    document.documentElement.classList.remove("is-gone");
    if (event.data !== view.dataset.number) {
      fetchView();
    }
  });
  events.addEventListener("slut", function () {
    events.close();
    document.documentElement.classList.add("is-gone");
  });
  events.onerror = function () {
    document.documentElement.classList.add("is-gone");
  };
})();
