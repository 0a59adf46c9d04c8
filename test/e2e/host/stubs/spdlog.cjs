/**
 * Stands in for the compiled logger `@vscode/spdlog`, which would need a C++ compiler: the same calls,
 * one line appended to the log file for each message.
 */
const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");

const levels = ["trace", "debug", "info", "warn", "error", "critical"];

class FileLogger {
  constructor(file) {
    this.file = file;
    this.level = levels.indexOf("info");
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  append(level, message) {
    if (levels.indexOf(level) < this.level) return;
    try {
      appendFileSync(this.file, `${level}: ${message}\n`);
    } catch {
      // The log folder goes away while the server is stopping.
    }
  }
}

for (const level of levels) {
  FileLogger.prototype[level] = function log(message) {
    this.append(level, message);
  };
}
for (const name of ["setPattern", "clearFormatters", "flush", "drop"]) {
  FileLogger.prototype[name] = () => {};
}

async function createLogger(_name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new FileLogger(file);
}

// One statement each: VS Code imports them by name, and Node finds the names of a script only this way.
exports.version = 11100;
exports.Logger = FileLogger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
