import type { MultiPolygon, Polygon, Position } from "geojson";

/**
 * Reads a polygon or multipolygon as a GeoPackage stores it (OGC 12-128r18, 2.1.3): its own header, then WKB.
 *
 * @throws RangeError when the bytes hold another geometry
 */
export function readGeoPackageGeometry(bytes: Uint8Array): Polygon | MultiPolygon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const envelope = [0, 32, 48, 48, 64][(view.getUint8(3) >> 1) & 0b111];
  if (view.getUint16(0) !== 0x4750 || envelope === undefined) throw new RangeError("no GeoPackage geometry");
  return new WkbReader(view, 8 + envelope).geometry();
}

const polygonType = 3;
const multiPolygonType = 6;

class WkbReader {
  readonly #view: DataView;
  #at: number;
  #littleEndian = true;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
  }

  geometry(): Polygon | MultiPolygon {
    const type = this.#head();
    if (type === polygonType) return { type: "Polygon", coordinates: this.#rings() };
    if (type !== multiPolygonType) throw new RangeError(`no polygon: WKB type ${type}`);
    return {
      type: "MultiPolygon",
      coordinates: this.#several(() => {
        this.#head();
        return this.#rings();
      }),
    };
  }

  #head(): number {
    this.#littleEndian = this.#view.getUint8(this.#at) === 1;
    this.#at += 1;
    return this.#uint32();
  }

  #rings(): Position[][] {
    return this.#several(() => this.#several(() => [this.#float64(), this.#float64()]));
  }

  #several<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.#uint32() }, read);
  }

  #uint32(): number {
    const value = this.#view.getUint32(this.#at, this.#littleEndian);
    this.#at += 4;
    return value;
  }

  #float64(): number {
    const value = this.#view.getFloat64(this.#at, this.#littleEndian);
    this.#at += 8;
    return value;
  }
}
