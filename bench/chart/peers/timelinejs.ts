import { Timeline } from "@knight-lab/timelinejs";
import "@knight-lab/timelinejs/dist/css/timeline.css";

function dateOf(day: string) {
  const [year, month, date] = day.split("-").map(Number);
  return { year, month, day: date };
}

window.chart = new Timeline(
  "chart",
  {
    events: window.generatedEvents.map(({ id, title, lane, from, to }) => ({
      unique_id: id,
      group: `Lane ${lane}`,
      start_date: dateOf(from),
      ...(to !== null && { end_date: dateOf(to) }),
      text: { headline: title },
    })),
  },
  { font: null, ga_measurement_id: null },
);
