/**
 * Loaded before a program (`node --require`), it writes every regular expression that the program runs, each once, as a line
 * of JSON into a file of its own in the folder that PATTERN_NOTES names.
 */
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { threadId } = require("node:worker_threads");

const { exec } = RegExp.prototype;
const seen = new Map();
RegExp.prototype.exec = function noting(text) {
  if (!seen.has(this.source)) seen.set(this.source, this.flags);
  return exec.call(this, text);
};
process.on("exit", () => {
  RegExp.prototype.exec = exec;
  const lines = [...seen].map(([source, flags]) => JSON.stringify({ source, flags }));
  writeFileSync(join(process.env.PATTERN_NOTES, `${process.pid}-${threadId}`), lines.join("\n"));
});
