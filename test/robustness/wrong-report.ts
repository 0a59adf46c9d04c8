/** A report with one mistake: the name of a figure, which no other report has. */
export const wrongReport = [
  "formatVersion: 1",
  "framework: hmip-pdu-2021",
  "background: |",
  "  Enforcement was appropriate in {{enforcment}} of the cases.",
  "figures:",
  "  enforcement: {count: 13, of: 21}",
  "",
].join("\n");
