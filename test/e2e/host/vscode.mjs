#!/usr/bin/env node
/**
 * Stands in for the `code` executable where desktop VS Code cannot be had: takes its arguments and runs
 * them in the real workbench and the real extension host of code-server. Plain JavaScript, so that it can
 * be started as a program; the rest is TypeScript.
 */
import { register } from "tsx/esm/api";

register();
await import("./launch.ts");
