// One page for every engine: a field, ten results, and the times that a reader would notice.
// An engine is `async (folder) => async query => [text, ...]`; it stands in window.engine.
const input = document.querySelector("input");
const list = document.querySelector("ul");
const rows = Array.from({length: 10}, () => list.appendChild(document.createElement("li")));
const times = [];
let longest = 0;

new PerformanceObserver(found => {
  for (const {duration} of found.getEntries()) longest = Math.max(longest, duration);
}).observe({type: "longtask", buffered: true});

function paint(texts) {
  rows.forEach((row, place) => {
    row.textContent = texts[place] ?? "";
    row.hidden = texts[place] === undefined;
  });
  return list.getBoundingClientRect().height; // the layout is part of what is measured
}

const folder = new URLSearchParams(location.search).get("data");
window.ready = window.engine(folder).then(async find => {
  paint(await find("a"));
  const at = performance.now();
  input.addEventListener("input", async event => {
    const query = input.value;
    const texts = await find(query);
    if (query !== input.value) return;
    paint(texts);
    times.push(performance.now() - event.timeStamp);
    window.painted = query;
  });
  return at;
});
window.figures = () => ({times: times.splice(0), longest});
