/**
 * Loaded before a program (`node --require`), it writes down what no report, framework or configuration may bring about:
 * a program or a connection that is begun, code that is made of text, a file outside the workspace that is opened, listed
 * or written, a module that is none of the program's own, and a built-in object that is another one at the end.
 *
 * What it finds goes, a line for each, to the file that CANARY_NOTES names. CANARY_MAY_READ and CANARY_MAY_WRITE
 * name the folders that may be read and written, as JSON.
 */
const { appendFileSync } = require("node:fs");
const Module = require("node:module");
const { dirname, relative, resolve, sep, isAbsolute } = require("node:path");
const { fileURLToPath } = require("node:url");

const notes = process.env.CANARY_NOTES;
const mayRead = JSON.parse(process.env.CANARY_MAY_READ);
const mayWrite = JSON.parse(process.env.CANARY_MAY_WRITE);
const append = appendFileSync;
const note = (what, which) => append(notes, `${what}: ${String(which)}\n`);

/** Puts a function before another one, which is then called all the same. */
function before(object, name, told) {
  const original = object[name];
  if (typeof original !== "function") return;
  object[name] = function noted(...args) {
    told(...args);
    return new.target ? Reflect.construct(original, args, new.target) : original.apply(this, args);
  };
  Object.assign(object[name], original);
  object[name].prototype = original.prototype;
}

for (const name of ["spawn", "exec", "execFile", "fork", "spawnSync", "execSync", "execFileSync"])
  before(require("node:child_process"), name, (program) => note("program", program));
const vm = require("node:vm");
for (const name of ["Script", "runInThisContext", "runInNewContext", "runInContext", "compileFunction"])
  before(vm, name, (code) => note("code", String(code).slice(0, 100)));
for (const name of ["eval", "Function"])
  before(globalThis, name, (...code) => note("code", code.at(-1)));

before(require("node:net").Socket.prototype, "connect", (to) => note("connection", JSON.stringify(to)));
before(require("node:net").Server.prototype, "listen", (at) => note("port", JSON.stringify(at)));
for (const module of ["node:http", "node:https"])
  for (const name of ["request", "get"]) before(require(module), name, (to) => note("connection", to));
before(require("node:dgram"), "createSocket", () => note("connection", "datagrams"));
before(require("node:tls"), "connect", () => note("connection", "tls"));
for (const dns of [require("node:dns"), require("node:dns/promises")])
  for (const name of Object.keys(dns).filter((key) => /^(?:lookup|resolve|reverse)/.test(key)))
    before(dns, name, (host) => note("name asked for", host));
for (const name of ["fetch", "WebSocket", "EventSource"]) before(globalThis, name, (to) => note("connection", to));

const load = Module._load;
Module._load = function loading(request, parent, ...rest) {
  if (!Module.isBuiltin(request)) {
    const path = Module._resolveFilename(request, parent);
    if (!isIn(path, dirname(process.argv[1]))) note("module", path);
  }
  return load.call(this, request, parent, ...rest);
};

const fs = require("node:fs");
const { constants } = fs;
const reads = ["readFile", "readdir", "opendir", "createReadStream", "openAsBlob", "watch", "watchFile"];
const writes = [
  ...["writeFile", "appendFile", "createWriteStream", "mkdir", "mkdtemp", "rm", "rmdir", "unlink", "truncate"],
  ...["chmod", "chown", "lchown", "utimes", "lutimes"],
];
const moves = ["rename", "copyFile", "cp", "link"];
for (const api of [fs, require("node:fs/promises")]) {
  for (const name of withSync(reads)) before(api, name, (path) => checkRead(path));
  for (const name of withSync(writes)) before(api, name, (path) => checkWritten(path));
  for (const name of withSync(moves))
    before(api, name, (from, to) => {
      checkWritten(from);
      checkWritten(to);
    });
  for (const name of withSync(["symlink"])) before(api, name, (_, path) => checkWritten(path));
  for (const name of withSync(["open"]))
    before(api, name, (path, flags = "r") => {
      const isReading = typeof flags === "number" ? (flags & (constants.O_WRONLY | constants.O_RDWR | constants.O_CREAT)) === 0 : flags === "r";
      if (isReading) checkRead(path);
      else checkWritten(path);
    });
}

function withSync(names) {
  return names.flatMap((name) => [name, `${name}Sync`]);
}

function checkRead(path) {
  check("read", path, [...mayRead, ...mayWrite, dirname(process.argv[1])]);
}

function checkWritten(path) {
  check("written", path, mayWrite);
}

function check(what, given, folders) {
  // An open file has been looked at when it was opened.
  if (typeof given === "number" || given === notes) return;
  if (typeof given === "object" && given !== null && "fd" in given) return;
  const place = placeOf(given);
  if (!folders.some((folder) => isIn(place, folder))) note(what, place);
}

/** Where it leads in the end. */
function placeOf(given) {
  const path = given instanceof URL ? fileURLToPath(given) : resolve(String(given));
  let [above, below] = [path, ""];
  for (;;) {
    try {
      return resolve(realpath(above), below);
    } catch {
      if (dirname(above) === above) return path;
      below = relative(dirname(above), path);
      above = dirname(above);
    }
  }
}

function isIn(path, folder) {
  const way = relative(realpath(folder), path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realpath(path) {
  return fs.realpathSync.native(path);
}

const builtIn = { Object, Array, Function, String, Number, Map, Set, Promise, RegExp, Error };
const shapeOf = (object) => JSON.stringify(Reflect.ownKeys(object).map(String));
const shapes = new Map();
for (const [name, made] of Object.entries(builtIn))
  shapes.set(name, [made.prototype, shapeOf(made.prototype)]);
process.on("exit", () => {
  for (const [name, [prototype, shape]] of shapes)
    if (shapeOf(prototype) !== shape) note("another prototype", `${name} ${shapeOf(prototype)}`);
  note("end", process.argv.slice(2).join(" "));
});
