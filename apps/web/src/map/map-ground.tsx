import { unitsPerPixel } from "./compact-path.ts";
import type { AreaOnMap } from "./map-areas.ts";
import type { MapGround } from "./map-drawing.ts";
import type { MapFrame } from "./map-frame.ts";
import styles from "./map-panel.module.css";
import type { ShownPlace } from "./map-panel.tsx";

export interface MapGroundProps {
  frame: MapFrame;
  ground: MapGround;
  areas: readonly { place: ShownPlace; area: AreaOnMap }[];
  /** Where closer looks lie, as paths. */
  outlines: readonly string[];
}

/** Land, the areas of places that are no points, and borders over them. */
export function MapGroundDrawing({ frame, ground, areas, outlines }: MapGroundProps) {
  const { width, height } = frame;
  // Unique in a page with several frames and maps of the same places.
  const idOf = (slug: string) => `area-${width}-${Math.round(frame.projection.scale())}-${slug}`;
  const countries = areas.filter(({ place }) => place.place.precision === "country");
  const regions = areas.filter(({ place }) => place.place.precision !== "country");
  return (
    <svg className={styles["drawing"]} viewBox={`0 0 ${width} ${height}`} focusable="false">
      <g transform={`scale(${1 / unitsPerPixel})`}>
        <path className={styles["land"]} d={ground.land} />
        {countries.map(({ place, area }) => (
          <a key={place.place.slug} href={place.href} tabIndex={-1} className={styles["country"]}>
            <path d={area.path} {...(place.isChosen && { "data-chosen": "" })} />
          </a>
        ))}
        <path className={styles["borders"]} d={ground.borders} />
        {regions.map(({ place, area }) => (
          <a key={place.place.slug} href={place.href} tabIndex={-1} className={styles["region"]}>
            {area.soft === null ? (
              <path d={area.path} {...(place.isChosen && { "data-chosen": "" })} />
            ) : (
              <SoftArea id={idOf(place.place.slug)} path={area.path} {...area.soft} />
            )}
          </a>
        ))}
        {outlines.map((d) => (
          <path key={d} className={styles["closer"]} d={d} />
        ))}
      </g>
    </svg>
  );
}

interface SoftAreaProps {
  id: string;
  path: string;
  within: string;
  centre: [x: number, y: number];
  radius: number;
}

function SoftArea({ id, path, within, centre: [x, y], radius }: SoftAreaProps) {
  const units = (pixels: number) => Math.round(pixels * unitsPerPixel);
  return (
    <>
      <radialGradient id={id} gradientUnits="userSpaceOnUse" cx={units(x)} cy={units(y)} r={units(radius)}>
        <stop className={styles["softInner"]} offset="0.2" />
        <stop className={styles["softOuter"]} offset="1" />
      </radialGradient>
      {within !== "" && (
        <clipPath id={`${id}-in`}>
          <path d={within} />
        </clipPath>
      )}
      <path
        className={styles["soft"]}
        d={path}
        fill={`url(#${id})`}
        {...(within !== "" && { clipPath: `url(#${id}-in)` })}
      />
    </>
  );
}
