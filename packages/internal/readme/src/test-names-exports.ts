import { expect, it } from "vitest";

/** Declares that a README has a section for every function and value of a package, and names all its types. */
export function testNamesExports(readme: string, exported: object, index: string): void {
  it("should have a section for every function and value", () => {
    for (const name of Object.keys(exported)) expect(readme).toMatch(`\n### \`${name}`);
  });

  it("should name every type", () => {
    const types = [...index.matchAll(/export type \{([^}]*)\}/g)].flatMap(
      ([, names = ""]) => names.match(/\w+/g) ?? [],
    );
    expect(types.length).toBeGreaterThan(0);
    const [, section = ""] = /\n## Types\n(.*?)\n## /s.exec(readme) ?? [];
    for (const name of types) expect(section).toMatch(new RegExp(`\`${name}\\b`));
  });
}
