/** JSON that may be shown on a screen. */

/** A value as JSON. Signs that would steer a screen or turn the reading direction are escaped; the value stays the same. */
export function jsonText(
  value: unknown,
  indent?: number,
  change?: (name: string, value: unknown) => unknown,
): string {
  return JSON.stringify(value, change, indent).replace(
    unsafe,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Those below the space JSON escapes by itself. None of these stands outside a text. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
