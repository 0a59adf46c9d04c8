/** The standard or domain of a report that a place is in. */

import type { Node } from "../document/node.ts";
import { nodeAt, type PathStep } from "../document/node-at.ts";
import { findDomain } from "../framework/find-standard.ts";
import type { FrameworkDomain } from "../framework/framework.ts";
import type { RatedStandard } from "../framework/rate-report.ts";
import type { DomainPart } from "../model/report.ts";
import type { ValueFacts } from "./value-source.ts";

/** The written standard around a path, with what its figures give. */
export function standardAround(facts: ValueFacts, path: readonly PathStep[]): RatedStandard | undefined {
  const node = nodeOf(facts, path, ["domains", "standards"]);
  return node && facts.rated?.standards.find(({ written }) => written.part.node === node);
}

/** The written domain around a path. */
export function domainAround(facts: ValueFacts, path: readonly PathStep[]): DomainPart | undefined {
  const node = nodeOf(facts, path, ["domains"]);
  return node && facts.report?.domains.find(({ part }) => part.node === node);
}

/** The framework's counterpart of the written domain around a path. */
export function knownDomainAround(facts: ValueFacts, path: readonly PathStep[]): FrameworkDomain | undefined {
  const name = domainAround(facts, path)?.domain?.text;
  if (name === undefined || !facts.rated) return undefined;
  return findDomain(facts.rated.framework, name)?.domain;
}

/** The item that a path goes through: of the list `domains`, or of `standards` in one of these. */
function nodeOf(facts: ValueFacts, path: readonly PathStep[], lists: readonly string[]): Node | undefined {
  const isThere = lists.every((name, at) => path[2 * at] === name && typeof path[2 * at + 1] === "number");
  return isThere ? nodeAt(facts.root, path.slice(0, 2 * lists.length)) : undefined;
}
