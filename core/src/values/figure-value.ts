/** A figure in words: "13 of 21", "76 per cent", with its label. */
import type { Figure } from "../model/report.ts";

/** Undefined where nothing is written yet. */
export function figureValue({ count, of, percent, part }: Figure): string | undefined {
  const share = percent === undefined ? undefined : `${percent} per cent`;
  const counted = count === undefined ? undefined : of === undefined ? String(count) : `${count} of ${of}`;
  const said = [share, counted].filter((one) => one !== undefined).join(", ");
  const label = part.value("label")?.text;
  return [said, label].filter(Boolean).join(" – ") || undefined;
}
