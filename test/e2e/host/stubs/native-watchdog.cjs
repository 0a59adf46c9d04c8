/**
 * Stands in for the compiled `@vscode/native-watchdog`, which would need a C++ compiler. The extension host
 * also looks for its parent in plain JavaScript, so nothing is lost.
 */
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
