/** The properties of a schema that nothing is said of. */

/** Their paths in the schema; none where everything is described, as editors show it. */
export function silentProperties(schema: unknown, path = ""): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const properties = Object.entries((schema as { properties?: Record<string, Described> }).properties ?? {});
  const own = properties.flatMap(([name, { description }]) => (description ? [] : [`${path}/${name}`]));
  const inner = Object.entries(schema).flatMap(([name, part]) => silentProperties(part, `${path}/${name}`));
  return [...own, ...inner];
}

interface Described {
  readonly description?: unknown;
}
