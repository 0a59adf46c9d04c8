/** The page of the preview before it shows anything. Whoever shows it says what it may load, and from where. */

/** What the page is made of. */
export interface ShellParts {
  readonly title: string;
  /** The whole policy. It has to allow the script and the styles, and need allow nothing else. */
  readonly contentSecurityPolicy: string;
  readonly styleAddress: string;
  readonly scriptAddress: string;
  /** The word by which the policy knows our own script; undefined where it goes by the address. */
  readonly nonce?: string;
}

/** The page as HTML. Parts may hold any characters. */
export function previewShell(parts: ShellParts): string {
  const { title, contentSecurityPolicy, styleAddress, scriptAddress, nonce } = parts;
  const allowed = nonce === undefined ? "" : ` nonce="${escaped(nonce)}"`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(contentSecurityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(styleAddress)}">
</head>
<body class="report-page report-preview">
<a class="skip-link" href="#report">Skip to the report</a>
<section class="page-top" id="page-top" aria-label="About this preview"></section>
<main class="report" id="report" tabindex="-1"></main>
<p id="place-help" hidden>Enter goes to where this is written. The arrow keys up and down go through the report.</p>
<div class="page-status" id="status" role="status">The report is being put together …</div>
<script${allowed} src="${escaped(scriptAddress)}" defer></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
