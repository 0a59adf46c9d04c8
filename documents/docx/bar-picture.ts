/** The bar of a key question: the bands from 0 to 100 per cent, and a marker at the figure. */
import { ImageRun } from "docx";
import type { BandStretch, KeyQuestionRow } from "../../core/src/export/finished-report.ts";
import { colours, levelColour } from "./colours.ts";
import { legalText } from "./legal-text.ts";
import { drawPng, type Rectangle } from "./png.ts";

/** Pixels of the picture for each pixel on the page, so that it is sharp in print. */
const sharpness = 4;
const shown = { width: 400, height: 18 };
const scale = 4 * sharpness;
const edge = 5 * sharpness;

/** The bar as a picture that says in words what it shows; undefined where there is nothing to show. `id` is the picture's, unique in the document. */
export function barPicture(
  row: KeyQuestionRow,
  bands: readonly BandStretch[],
  id: number,
): ImageRun | undefined {
  const { percent } = row;
  if (percent === undefined || percent < 0 || percent > 100 || bands.length === 0) return undefined;
  return new ImageRun({
    type: "png",
    data: drawBar(percent, bands),
    transformation: { width: shown.width + 10, height: shown.height },
    altText: { id: String(id), name: `Bar ${id}`, description: legalText(describeBar(row, bands)) },
  });
}

/** "60 per cent: Requires improvement (50–64)". */
export function describeBar({ percent, band }: KeyQuestionRow, bands: readonly BandStretch[]): string {
  const range = bands.find(({ level }) => level.label === band?.label)?.range;
  const inBand = band ? `: ${band.label}${range ? ` (${range})` : ""}` : "";
  return `${percent} per cent${inBand}`;
}

function drawBar(percent: number, bands: readonly BandStretch[]): Uint8Array {
  const stretches = bands.map(({ level, from, to }): Rectangle => {
    const x = across(from);
    const gap = from > 0 ? sharpness : 0;
    return {
      x: x + gap,
      y: 6 * sharpness,
      width: across(to) - x - gap,
      height: 9 * sharpness,
      colour: levelColour(level),
    };
  });
  const height = shown.height * sharpness;
  return drawPng(shown.width * sharpness + 2 * edge, height, [
    ...stretches,
    ...drawMarker(across(percent), height),
  ]);
}

/** A line with an arrow head that points at it from above, on a light ground so that it stands out from any band. */
function drawMarker(x: number, height: number): Rectangle[] {
  const half = Math.round(0.75 * sharpness);
  const line = (wide: number, colour: string): Rectangle => ({
    x: x - wide,
    y: 0,
    width: 2 * wide,
    height,
    colour,
  });
  const head = Array.from({ length: edge }, (_, y): Rectangle => {
    const wide = edge - y;
    return { x: x - wide, y, width: 2 * wide, height: 1, colour: colours.marker };
  });
  return [line(half + sharpness, colours.white), line(half, colours.marker), ...head];
}

function across(percent: number): number {
  return edge + Math.round(percent * scale);
}
