/** What every measurement is given, and what several of them do. */
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { Contestant, Course } from "../contestants.ts";
import type { Change, LanguageServer, ShownProblem } from "../language-server.ts";
import type { Column, Samples } from "../samples.ts";

/** What is measured, how often, and where the samples go. */
export interface Measurement {
  readonly course: Course;
  /** The report. It has no mistake that Red Hat's server would see. */
  readonly text: string;
  /** How often each measurement is taken, after how many times that are not counted. */
  readonly effort: { readonly warmUp: number; readonly counted: number };
  readonly samples: Samples;
}

/** A server that takes part. */
export interface Entrant {
  readonly contestant: Contestant;
  readonly server: LanguageServer;
}

/** The address of a report in the folder of the editor; no such file is on the disk. */
export function reportAddress({ folder }: Course, name: string): string {
  return `${pathToFileURL(folder).href}/${name}.inspection.yaml`;
}

/** Whether an error is among the problems: what each server must say of a figure that is none. */
export function hasErrors(problems: readonly ShownProblem[]): boolean {
  return problems.some(({ severity = 1 }) => severity === 1);
}

/** The opposite. */
export function hasNoErrors(problems: readonly ShownProblem[]): boolean {
  return !hasErrors(problems);
}

/** The column in which a contestant's samples stand; Red Hat's server has one, however it is run. */
export function columnOf(contestant: Contestant): Column {
  return contestant === "hasty" ? "peer" : contestant;
}

/** Types, and gives how long it is until the problems are there, in milliseconds. A moment of rest follows. */
export async function timeToProblems(
  { server }: Pick<Entrant, "server">,
  uri: string,
  change: Change,
  until: (problems: readonly ShownProblem[]) => boolean = () => true,
): Promise<number> {
  const typedAt = performance.now();
  server.change(uri, change);
  const { arrived } = await server.problems(uri, until);
  await pause(5);
  return arrived - typedAt;
}

/** Opens a report in a server and waits until its problems are there. */
export async function openReport({ server }: Entrant, uri: string, text: string): Promise<void> {
  server.open(uri, text);
  await server.problems(uri, hasNoErrors);
}

/** Ends all servers. */
export async function stopAll(entrants: readonly Entrant[]): Promise<void> {
  await Promise.all(entrants.map(({ server }) => server.stop()));
}
