import { Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";

// vis-timeline as its first example has it: all events, a group a lane, no window given, for then it shows them soonest.
const events = window.generatedEvents;
const lanes = [...new Set(events.map(({ lane }) => lane))].toSorted((a, b) => a - b);
const container = document.querySelector<HTMLElement>("#chart");
if (container) {
  const items = events.map(({ id, title, lane, from, to }) => ({
    id,
    content: title,
    group: lane,
    start: from,
    ...(to === null ? { type: "point" as const } : { end: to }),
  }));
  const groups = lanes.map((lane) => ({ id: lane, content: `Lane ${lane}` }));
  window.chart = new Timeline(container, items, groups, { height: "600px" });
}
