/** What vis-timeline exports besides what its declarations tell. */
export interface MeasuredItem {
  overflow: boolean;
  /** Whether its words are broken into lines, which makes vis-timeline measure it at each move. */
  whiteSpace: boolean;
  _getDomComponentsSizes: (this: MeasuredItem) => { content: { width: number }; box: { height: number } };
}

declare module "vis-timeline/esnext/esm/vis-timeline-graph2d.js" {
  export const timeline: {
    components: {
      items: { RangeItem: { prototype: MeasuredItem }; BackgroundItem: { prototype: MeasuredItem } };
    };
  };
}
