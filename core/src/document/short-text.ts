/** A short text as a value: bare where YAML reads it as the same text, in quotation marks where not. */

/** Writes a text on one line. Inside braces and brackets more signs need quotation marks. */
export function shortText(text: string, inBrackets: boolean): string {
  return staysBare(text) && !(inBrackets && /[,[\]{}]/.test(text)) ? text : JSON.stringify(text);
}

function staysBare(text: string): boolean {
  if (!/^[\p{L}\p{N}](?:.*\S)?$/u.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  return !isReadOtherwise(text);
}

/** Numbers, and the words that YAML or another tool for it takes for true, false and nothing. */
function isReadOtherwise(text: string): boolean {
  return /^(?:true|false|null|yes|no|on|off|y|n|[\d_]+(?:\.\d*)?(?:e[-+]?\d+)?|0[xo][\da-f]+)$/i.test(text);
}
